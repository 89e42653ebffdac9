<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>This could not be written to the disk. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main act of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyboard can do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Hour proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case file read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower resolution read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution delivered otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket reassigned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceScreen</name>
    <message>
        <source>The talk is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What remains is the resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no talk to hold here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket was cancelled, or handed to somebody else. Your notes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{all}, of which {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Talk by Webex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for your way in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen left no telephone number. Write by mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was handed to the telephone program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone program answers. Dial the number yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call in by telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the centre. Use the meeting number, or call by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webex opens in your browser. If it does not, copy the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link could not be opened. Copy it into your browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangedBanner</name>
    <message>
        <source>See both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by {name} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangedPane</name>
    <message>
        <source>What changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: {who}, {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled by the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum}, the talk does not stop it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>End the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is no recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: did not answer, called twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, owed by the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cockpit</name>
    <message>
        <source>Internal notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the city hall sees these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network broke at {time}. Notes, attendance and timer go on here and leave by themselves later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent after the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark when they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}, you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the citizen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CockpitHead</name>
    <message>
        <source>Enter the meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>The kept text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves this list; its text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new today</source>
        <translation>
            <numerusform>%n new today</numerusform>
            <numerusform>%n new today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) refused, the text is kept</source>
        <translation>
            <numerusform>%n act refused, the text is kept</numerusform>
            <numerusform>%n acts refused, the text is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) waiting to be sent</source>
        <translation>
            <numerusform>%n act waiting to be sent</numerusform>
            <numerusform>%n acts waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) left</source>
        <translation>
            <numerusform>%n talk left</numerusform>
            <numerusform>%n talks left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolution(s) to write</source>
        <translation>
            <numerusform>%n resolution to write</numerusform>
            <numerusform>%n resolutions to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionHead</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held {day}, {starts}–{ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation, rung {rung}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from your decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conflict of interest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution below is not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution below was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution below was read, the recording not yet heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionSide</name>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deliver</name>
    <message>
        <source>Delivered otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail to {address} came back. Reach the citizen by phone or post, then note it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was told, or the number of the letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepartureToast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision leaves in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution leaves in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the citizen gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk held {day}, {starts}–{ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution for {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscalationList</name>
    <message>
        <source>Nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An escalation comes here when a citizen climbs from a resolution of the rung below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTab</name>
    <message>
        <source>Documents of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents in this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It appears here as soon as the desk has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of document has no preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSync</name>
    <message>
        <source>Fetching the tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection. It goes on by itself when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are brought to this computer once. Your open ones come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetching the tickets: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking the centre…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as the first tickets are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hour, propose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, due {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>asked for the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the resolution of the rung below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the notice on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted that the talk did not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered the resolution by phone or post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed the ticket to another official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the citizen&apos;s mail server took the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resolution&apos;s mail came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recording is in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for the next rung</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Of the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuedPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution as it was issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the citizen gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent, since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>resolution {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>climbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the resolution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message>
        <source>The case in brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not at this desk yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice to read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>No recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, number or case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters may be typed without diacritics, numbers in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all tickets, closed ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones appear by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tickets, closed ones too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LowerSide</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground, below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen, when climbing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day} · no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The director&apos;s decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vice-mayor&apos;s decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clerk&apos;s resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution below has not reached this desk yet. It comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be read before a decision. Opening it is noted in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the resolution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone number is known for this talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre cannot be reached, so there is no link now. Call the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting opens in the browser. If it does not, copy the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here opens links. Copy it into a browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextAct</name>
    <message>
        <source>Join Webex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered otherwise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextTalk</name>
    <message>
        <source>Open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No talk today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is set for later either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day}, {time}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk did not take place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for colleagues; the citizen never sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here stays between colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes of a running talk are handed in when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>“This talk is recorded and kept in the archive of the city hall, on the ground of its public task.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice was read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read it aloud, then tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once the talk has begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>This hour has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have ticket {number} then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>by deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search tickets and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Letters may be typed without diacritics.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or of an unknown kind. Ask the registry office for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>{step}, by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>No case has this number, name and filing date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was answered; a ticket could be asked for until {last_day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filing date lies in the future. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an open ticket for this case on this rung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That hour lies outside the window, which ends {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside opening hours, {opens} to {closes} on working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour {starts_at} is taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket has moved on meanwhile. Look at its state and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is another official&apos;s. Ask a superior to hand it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre does not know this ticket. Tell IT its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that the notice was read, or say why there is no recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the talk was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk ends before it begins. Check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk was moved once already after a miss. Call the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resolution is not complete. See what is missing in the check list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resolution was already issued for this ticket. Your text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whether to uphold, amend or overturn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the resolution of the rung below first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rung above the mayor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next rung opens once the resolution has reached the citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rungs are climbed one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next rung could be asked for until {last_day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The complaint is about you or your superior. Ask for it to be reassigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre did not understand this act. Tell IT this code: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre could not read this act. Tell IT this code: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre knows another act by this id. Tell IT this code: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier act on this ticket was refused. Settle that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or password is wrong. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Sign in again; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in at another desk. Sign in here again; what you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this. Ask your superior.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was away for long; it fetches everything anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is too old for the centre. Ask IT for the new one; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre does not have this file. Tell the registry office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Webex meeting yet. Try again in a minute, or call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre refused this. Tell IT this code: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message>
        <source>An hour for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk must begin {until}. The citizen gets a mail with the new hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free hour is left inside the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the citizen and agree on an hour, or ask your superior to reassign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResolutionForm</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the legal ground or a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows, if anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResolutionReading</name>
    <message>
        <source>Resolution {number}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResolutionScreen</name>
    <message>
        <source>This ticket is no longer at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed to somebody else. What you wrote is kept under Status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Leaves by e-mail to {address}; it is the last rung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the director {span} from receipt, until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the vice-mayor {span} from receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the mayor {span} from receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the facts are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reasons are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on disk yet, trying again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every choice is in force at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the system&apos;s typeface instead of Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts and acts that wait are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt and PySide (LGPL 3), Inter (OFL), Lucide (ISC), typst (Apache 2.0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>What the keyboard can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends what is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger and smaller, in a document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Address of the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the name and password you use at the city hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring. Your texts and tickets stay on it, encrypted; only the session does not: you will sign in at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address IT gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>The centre cannot be reached. Check the address and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusScreen</name>
    <message>
        <source>Copy diagnostics for IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, states and codes; no names, numbers, texts or links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you do is kept on this computer at once and leaves by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced at {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stub</name>
    <message>
        <source>case {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should have begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case read {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkTimer</name>
    <message>
        <source>Time of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n minute(s)</source>
        <translation>
            <numerusform>of %n minute</numerusform>
            <numerusform>of %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>Reschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the case&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose an hour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The talk did not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, the text is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail bounced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>no hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolution in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketsModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Talk {hours}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tickets, cases, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day&apos;s talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case in brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases of the next 48 hours were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To write the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held, no resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resolution is owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is at risk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrailTab</name>
    <message>
        <source>Trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the citizen climbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the trail yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolutions and recordings of this case appear here, lowest rung first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done at the centre, on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: something new came in meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict: another version came first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside at the centre, IT looks at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To be scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution to deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Director</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vice-mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amend in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overturn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the legal ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date of the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The official did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A technical fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen refused the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way to the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be downloaded, tell IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail delayed, still trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
