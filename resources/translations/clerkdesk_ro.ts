<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>This could not be written to the disk. Free some space and try again.</source>
        <translation>Nu s-a putut scrie pe disc. Eliberați spațiu și încercați din nou.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Today</source>
        <translation>Azi</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tichete</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escaladări</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Caută peste tot</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Caută în listă</translation>
    </message>
    <message>
        <source>The main act of the screen</source>
        <translation>Acțiunea principală a ecranului</translation>
    </message>
    <message>
        <source>Read everything anew</source>
        <translation>Recitește tot</translation>
    </message>
    <message>
        <source>What the keyboard can do</source>
        <translation>Ce se poate de la tastatură</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Hour proposed</source>
        <translation>Oră propusă</translation>
    </message>
    <message>
        <source>Talk cancelled</source>
        <translation>Audiență anulată</translation>
    </message>
    <message>
        <source>Case file read</source>
        <translation>Dosar citit</translation>
    </message>
    <message>
        <source>Lower resolution read</source>
        <translation>Rezoluția de jos citită</translation>
    </message>
    <message>
        <source>Talk begun</source>
        <translation>Audiență începută</translation>
    </message>
    <message>
        <source>Notice read</source>
        <translation>Aviz citit</translation>
    </message>
    <message>
        <source>Talk ended</source>
        <translation>Audiență încheiată</translation>
    </message>
    <message>
        <source>Talk missed</source>
        <translation>Audiență neținută</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rezoluție</translation>
    </message>
    <message>
        <source>Resolution delivered otherwise</source>
        <translation>Rezoluție comunicată altfel</translation>
    </message>
    <message>
        <source>Ticket reassigned</source>
        <translation>Tichet reatribuit</translation>
    </message>
</context>
<context>
    <name>AudienceScreen</name>
    <message>
        <source>The talk is over</source>
        <translation>Audiența s-a încheiat</translation>
    </message>
    <message>
        <source>What remains is the resolution.</source>
        <translation>Mai rămâne rezoluția.</translation>
    </message>
    <message>
        <source>Write the resolution</source>
        <translation>Scrie rezoluția</translation>
    </message>
    <message>
        <source>There is no talk to hold here</source>
        <translation>Aici nu este nicio audiență de ținut</translation>
    </message>
    <message>
        <source>The ticket was cancelled, or handed to somebody else. Your notes are kept.</source>
        <translation>Tichetul a fost anulat sau dat altcuiva. Notele dumneavoastră sunt păstrate.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Case</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Depus</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>Lucrează</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadiu</translation>
    </message>
    <message>
        <source>{all}, of which {new}</source>
        <translation>{all}, dintre care {new}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documente</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Răspuns</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Talk by Webex</source>
        <translation>Audiență prin Webex</translation>
    </message>
    <message>
        <source>Talk by phone</source>
        <translation>Audiență prin telefon</translation>
    </message>
    <message>
        <source>Begin the talk</source>
        <translation>Începe audiența</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>Asking for your way in…</source>
        <translation>Se cere legătura dumneavoastră…</translation>
    </message>
    <message>
        <source>The citizen left no telephone number. Write by mail.</source>
        <translation>Cetățeanul nu a lăsat număr de telefon. Scrieți-i un e-mail.</translation>
    </message>
    <message>
        <source>The number was handed to the telephone program.</source>
        <translation>Numărul a fost dat programului de telefonie.</translation>
    </message>
    <message>
        <source>No telephone program answers. Dial the number yourself.</source>
        <translation>Niciun program de telefonie nu răspunde. Formați dumneavoastră numărul.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Legătura</translation>
    </message>
    <message>
        <source>Meeting number</source>
        <translation>Numărul întâlnirii</translation>
    </message>
    <message>
        <source>Call in by telephone</source>
        <translation>Intrare prin telefon</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Cod de acces</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Copiază: {what}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiat.</translation>
    </message>
    <message>
        <source>No connection to the centre. Use the meeting number, or call by telephone.</source>
        <translation>Fără legătură cu serverul. Folosiți numărul întâlnirii sau sunați.</translation>
    </message>
    <message>
        <source>Webex opens in your browser. If it does not, copy the link.</source>
        <translation>Webex se deschide în browser. Dacă nu apare, copiați legătura.</translation>
    </message>
    <message>
        <source>The link could not be opened. Copy it into your browser.</source>
        <translation>Legătura nu s-a putut deschide. Copiați-o în browser.</translation>
    </message>
</context>
<context>
    <name>ChangedBanner</name>
    <message>
        <source>See both</source>
        <translation>Vezi ambele</translation>
    </message>
    <message>
        <source>Changed by {name} at {time}.</source>
        <translation>Schimbat de {name} la {time}.</translation>
    </message>
</context>
<context>
    <name>ChangedPane</name>
    <message>
        <source>What changed meanwhile</source>
        <translation>Ce s-a schimbat între timp</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Înapoi la pagină</translation>
    </message>
    <message>
        <source>{when}: {who}, {what}</source>
        <translation>{when}: {who}, {what}</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The talk</source>
        <translation>Audiența</translation>
    </message>
    <message>
        <source>The resolution</source>
        <translation>Rezoluția</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>oprit</translation>
    </message>
    <message>
        <source>cancelled by the citizen</source>
        <translation>anulată de cetățean</translation>
    </message>
    <message>
        <source>began {when}</source>
        <translation>începută {when}</translation>
    </message>
    <message>
        <source>The answer to the request</source>
        <translation>Răspunsul la cerere</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>răspuns dat în {day}</translation>
    </message>
    <message>
        <source>{sum}, the talk does not stop it</source>
        <translation>{sum}, audiența nu îl oprește</translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>End the talk</source>
        <translation>Încheie audiența</translation>
    </message>
    <message>
        <source>It took place</source>
        <translation>S-a ținut</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Nu s-a ținut</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce s-a întâmplat</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Înregistrată</translation>
    </message>
    <message>
        <source>Refused by the citizen</source>
        <translation>Refuzată de cetățean</translation>
    </message>
    <message>
        <source>No recorder</source>
        <translation>Fără aparat</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Înregistrare</translation>
    </message>
    <message>
        <source>Why there is no recording</source>
        <translation>De ce nu există înregistrare</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivul</translation>
    </message>
    <message>
        <source>Technical fault</source>
        <translation>Problemă tehnică</translation>
    </message>
    <message>
        <source>Who did not come</source>
        <translation>Cine a lipsit</translation>
    </message>
    <message>
        <source>For instance: did not answer, called twice</source>
        <translation>De exemplu: nu a răspuns, sunat de două ori</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Reason, owed by the rules</source>
        <translation>Motivul, cerut de reguli</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Go on talking</source>
        <translation>Continuă audiența</translation>
    </message>
</context>
<context>
    <name>Cockpit</name>
    <message>
        <source>Internal notes</source>
        <translation>Note interne</translation>
    </message>
    <message>
        <source>Only the city hall sees these.</source>
        <translation>Le vede numai primăria.</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>Inserează șablon</translation>
    </message>
    <message>
        <source>Parts of the talk</source>
        <translation>Părțile audienței</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Rezoluție</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>The network broke at {time}. Notes, attendance and timer go on here and leave by themselves later.</source>
        <translation>Rețeaua s-a întrerupt la {time}. Notele, prezența și cronometrul merg mai departe aici; pleacă singure când revine.</translation>
    </message>
    <message>
        <source>Draft of the resolution</source>
        <translation>Ciorna rezoluției</translation>
    </message>
    <message>
        <source>Sent after the talk</source>
        <translation>Rezoluția se trimite după audiență</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>din {time}</translation>
    </message>
    <message>
        <source>mark when they come</source>
        <translation>bifați când intră</translation>
    </message>
    <message>
        <source>since {time}, you</source>
        <translation>din {time}, dumneavoastră</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dumneavoastră</translation>
    </message>
    <message>
        <source>Call the citizen</source>
        <translation>Sună cetățeanul</translation>
    </message>
</context>
<context>
    <name>CockpitHead</name>
    <message>
        <source>Enter the meeting</source>
        <translation>Intră în Webex</translation>
    </message>
    <message>
        <source>Call the citizen</source>
        <translation>Sună cetățeanul</translation>
    </message>
    <message>
        <source>Begin the talk</source>
        <translation>Începe audiența</translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation>Încheie audiența</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>dosar {number}</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>The kept text</source>
        <translation>Textul păstrat</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>tichet {number}</translation>
    </message>
    <message>
        <source>See the text</source>
        <translation>Vezi textul</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiază textul</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Pune deoparte</translation>
    </message>
    <message>
        <source>It leaves this list; its text is kept.</source>
        <translation>Pleacă din această listă; textul rămâne păstrat.</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Ascunde textul</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n zi</numerusform>
            <numerusform>%n zile</numerusform>
            <numerusform>%n de zile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n zi lucrătoare</numerusform>
            <numerusform>%n zile lucrătoare</numerusform>
            <numerusform>%n de zile lucrătoare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagină</numerusform>
            <numerusform>%n pagini</numerusform>
            <numerusform>%n de pagini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documente</numerusform>
            <numerusform>%n de documente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new today</source>
        <translation>
            <numerusform>%n nou azi</numerusform>
            <numerusform>%n noi azi</numerusform>
            <numerusform>%n de noi azi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) refused, the text is kept</source>
        <translation>
            <numerusform>%n acțiune refuzată, textul e păstrat</numerusform>
            <numerusform>%n acțiuni refuzate, textul e păstrat</numerusform>
            <numerusform>%n de acțiuni refuzate, textul e păstrat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) waiting to be sent</source>
        <translation>
            <numerusform>%n acțiune așteaptă trimiterea</numerusform>
            <numerusform>%n acțiuni așteaptă trimiterea</numerusform>
            <numerusform>%n de acțiuni așteaptă trimiterea</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n necitit</numerusform>
            <numerusform>%n necitite</numerusform>
            <numerusform>%n de necitite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n deschis</numerusform>
            <numerusform>%n deschise</numerusform>
            <numerusform>%n de deschise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) left</source>
        <translation>
            <numerusform>%n audiență rămasă</numerusform>
            <numerusform>%n audiențe rămase</numerusform>
            <numerusform>%n de audiențe rămase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolution(s) to write</source>
        <translation>
            <numerusform>%n rezoluție de scris</numerusform>
            <numerusform>%n rezoluții de scris</numerusform>
            <numerusform>%n de rezoluții de scris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Arată tot</numerusform>
            <numerusform>Arată toate %n</numerusform>
            <numerusform>Arată toate %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filtru</numerusform>
            <numerusform>%n filtre</numerusform>
            <numerusform>%n de filtre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionHead</name>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Dosarul</translation>
    </message>
    <message>
        <source>Hear the recording</source>
        <translation>Ascultă înregistrarea</translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation>Treptele</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>dosar {number}</translation>
    </message>
    <message>
        <source>held {day}, {starts}–{ends}</source>
        <translation>ținută {day}, {starts}–{ends}</translation>
    </message>
    <message>
        <source>Escalation, rung {rung}</source>
        <translation>Escaladare, treapta {rung}</translation>
    </message>
    <message>
        <source>decide {until}</source>
        <translation>decideți {until}</translation>
    </message>
    <message>
        <source>from your decision</source>
        <translation>din decizia dumneavoastră</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Both texts</source>
        <translation>Ambele texte</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Rezoluția de jos</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Decizia dumneavoastră</translation>
    </message>
    <message>
        <source>Send the decision</source>
        <translation>Trimite decizia</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation>Ce trebuie să existe</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Conflict de interese</translation>
    </message>
    <message>
        <source>No conflict of interest.</source>
        <translation>Fără conflict de interese.</translation>
    </message>
    <message>
        <source>The resolution below is not read yet.</source>
        <translation>Rezoluția de jos nu a fost citită încă.</translation>
    </message>
    <message>
        <source>The resolution below was read.</source>
        <translation>Rezoluția de jos a fost citită.</translation>
    </message>
    <message>
        <source>The resolution below was read, the recording not yet heard.</source>
        <translation>Rezoluția de jos a fost citită, înregistrarea încă nu.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n deosebire</numerusform>
            <numerusform>%n deosebiri</numerusform>
            <numerusform>%n de deosebiri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionSide</name>
    <message>
        <source>Your decision</source>
        <translation>Decizia dumneavoastră</translation>
    </message>
    <message>
        <source>What you decide</source>
        <translation>Ce hotărâți</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>Reasons of the decision</source>
        <translation>Motivele deciziei</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Hotărâți</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niciuna</translation>
    </message>
    <message>
        <source>Outcome: {outcome}</source>
        <translation>Soluția: {outcome}</translation>
    </message>
</context>
<context>
    <name>Deliver</name>
    <message>
        <source>Delivered otherwise</source>
        <translation>Comunicat altfel</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Consemnează</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>The mail to {address} came back. Reach the citizen by phone or post, then note it.</source>
        <translation>E-mailul către {address} s-a întors. Anunțați cetățeanul prin telefon sau poștă, apoi consemnați.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Calea</translation>
    </message>
    <message>
        <source>Who was told, or the number of the letter</source>
        <translation>Cui i s-a spus sau numărul scrisorii</translation>
    </message>
</context>
<context>
    <name>DepartureToast</name>
    <message>
        <source>Undo</source>
        <translation>Anulează</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>The decision leaves in {seconds} s</source>
        <translation>Decizia pleacă în {seconds} s</translation>
    </message>
    <message>
        <source>The resolution leaves in {seconds} s</source>
        <translation>Rezoluția pleacă în {seconds} s</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Șabloane</translation>
    </message>
    <message>
        <source>This is what the citizen gets</source>
        <translation>Așa o primește cetățeanul</translation>
    </message>
    <message>
        <source>Send the resolution</source>
        <translation>Trimite rezoluția</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation>Ce trebuie să existe</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Previzualizare</translation>
    </message>
    <message>
        <source>talk held {day}, {starts}–{ends}</source>
        <translation>audiență ținută {day}, {starts}–{ends}</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>tichet {number}</translation>
    </message>
    <message>
        <source>Resolution for {name}</source>
        <translation>Rezoluția pentru {name}</translation>
    </message>
</context>
<context>
    <name>EscalationList</name>
    <message>
        <source>Nothing to decide</source>
        <translation>Nimic de hotărât</translation>
    </message>
    <message>
        <source>An escalation comes here when a citizen climbs from a resolution of the rung below.</source>
        <translation>O escaladare ajunge aici când un cetățean urcă de la o rezoluție a treptei de jos.</translation>
    </message>
    <message>
        <source>Escalations to decide</source>
        <translation>Escaladări de hotărât</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escaladări</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n de hotărât</numerusform>
            <numerusform>%n de hotărât</numerusform>
            <numerusform>%n de hotărât</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTab</name>
    <message>
        <source>Documents of the case</source>
        <translation>Documentele dosarului</translation>
    </message>
    <message>
        <source>No documents in this case.</source>
        <translation>Dosarul nu are documente.</translation>
    </message>
    <message>
        <source>The document is on its way.</source>
        <translation>Documentul este pe drum.</translation>
    </message>
    <message>
        <source>It appears here as soon as the desk has it.</source>
        <translation>Apare aici de îndată ce ajunge pe acest calculator.</translation>
    </message>
    <message>
        <source>This kind of document has no preview.</source>
        <translation>Acest fel de document nu se poate previzualiza.</translation>
    </message>
    <message>
        <source>sent by us</source>
        <translation>trimisă de noi</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nou</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All mine</source>
        <translation>Ale mele</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschise</translation>
    </message>
    <message>
        <source>Under 24 h</source>
        <translation>Sub 24 h</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Alte filtre</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>FirstSync</name>
    <message>
        <source>Fetching the tickets</source>
        <translation>Se aduc tichetele</translation>
    </message>
    <message>
        <source>No connection. It goes on by itself when the network is back.</source>
        <translation>Fără legătură. Continuă singur când revine rețeaua.</translation>
    </message>
    <message>
        <source>Begin working</source>
        <translation>Începe lucrul</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Bun venit, {name}</translation>
    </message>
    <message>
        <source>Your tickets are brought to this computer once. Your open ones come first.</source>
        <translation>Tichetele se aduc o singură dată pe acest calculator. Întâi vin cele deschise ale dumneavoastră.</translation>
    </message>
    <message>
        <source>fetching the tickets: {done} of {total}</source>
        <translation>se aduc tichetele: {done} din {total}</translation>
    </message>
    <message>
        <source>asking the centre…</source>
        <translation>se întreabă centrul…</translation>
    </message>
    <message>
        <source>As soon as the first tickets are here</source>
        <translation>De îndată ce au ajuns primele tichete</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Open</source>
        <translation>Deschide</translation>
    </message>
    <message>
        <source>held {when}</source>
        <translation>ținută {when}</translation>
    </message>
    <message>
        <source>draft begun</source>
        <translation>ciornă începută</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrie</translation>
    </message>
    <message>
        <source>resolution to write</source>
        <translation>rezoluție de scris</translation>
    </message>
    <message>
        <source>no hour, propose one</source>
        <translation>fără oră, propuneți una</translation>
    </message>
    <message>
        <source>{when}, due {time}</source>
        <translation>{when}, termen {time}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>asked for the talk</source>
        <translation>a cerut audiența</translation>
    </message>
    <message>
        <source>set the hour</source>
        <translation>a stabilit ora</translation>
    </message>
    <message>
        <source>cancelled the talk</source>
        <translation>a anulat audiența</translation>
    </message>
    <message>
        <source>read the case file</source>
        <translation>a citit dosarul</translation>
    </message>
    <message>
        <source>read the resolution of the rung below</source>
        <translation>a citit rezoluția treptei de jos</translation>
    </message>
    <message>
        <source>began the talk</source>
        <translation>a început audiența</translation>
    </message>
    <message>
        <source>read the notice on recording</source>
        <translation>a citit avizul de înregistrare</translation>
    </message>
    <message>
        <source>ended the talk</source>
        <translation>a încheiat audiența</translation>
    </message>
    <message>
        <source>noted that the talk did not take place</source>
        <translation>a consemnat că audiența nu s-a ținut</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>a scris o notă</translation>
    </message>
    <message>
        <source>issued the resolution</source>
        <translation>a emis rezoluția</translation>
    </message>
    <message>
        <source>delivered the resolution by phone or post</source>
        <translation>a comunicat rezoluția prin telefon sau poștă</translation>
    </message>
    <message>
        <source>handed the ticket to another official</source>
        <translation>a dat tichetul altui funcționar</translation>
    </message>
    <message>
        <source>the citizen&apos;s mail server took the resolution</source>
        <translation>serverul de e-mail al cetățeanului a primit rezoluția</translation>
    </message>
    <message>
        <source>the resolution&apos;s mail came back</source>
        <translation>e-mailul cu rezoluția s-a întors</translation>
    </message>
    <message>
        <source>the recording is in the archive</source>
        <translation>înregistrarea este în arhivă</translation>
    </message>
    <message>
        <source>asked for the next rung</source>
        <translation>a cerut treapta următoare</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Of the ticket</source>
        <translation>Tichetul</translation>
    </message>
    <message>
        <source>Of the case</source>
        <translation>Dosarul</translation>
    </message>
</context>
<context>
    <name>IssuedPage</name>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Resolution for {name}</source>
        <translation>Rezoluția pentru {name}</translation>
    </message>
    <message>
        <source>The resolution as it was issued</source>
        <translation>Rezoluția, așa cum a fost emisă</translation>
    </message>
    <message>
        <source>This is what the citizen gets</source>
        <translation>Așa o primește cetățeanul</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>tichet {number}</translation>
    </message>
    <message>
        <source>resolution {number}</source>
        <translation>rezoluția {number}</translation>
    </message>
    <message>
        <source>issued {when}</source>
        <translation>emisă {when}</translation>
    </message>
    <message>
        <source>Waits to be sent, since {time}</source>
        <translation>Așteaptă trimiterea, din {time}</translation>
    </message>
    <message>
        <source>Communicated</source>
        <translation>Comunicată</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>E-mail respins</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>resolution {number}</source>
        <translation>rezoluția {number}</translation>
    </message>
    <message>
        <source>climbed</source>
        <translation>urcată</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>aici este</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>închis</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>cerută</translation>
    </message>
    <message>
        <source>no longer open</source>
        <translation>nu se mai poate cere</translation>
    </message>
    <message>
        <source>open until {day}</source>
        <translation>deschisă până în {day}</translation>
    </message>
    <message>
        <source>after the resolution</source>
        <translation>după rezoluție</translation>
    </message>
</context>
<context>
    <name>LeftColumn</name>
    <message>
        <source>The case in brief</source>
        <translation>Dosarul pe scurt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschide</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>not at this desk yet</source>
        <translation>nu a ajuns încă la acest post</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Depus</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadiu</translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation>{title}, {day}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nou</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Răspuns</translation>
    </message>
    <message>
        <source>Notice to read aloud</source>
        <translation>Aviz citit cu voce tare</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Prezență</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Întrebarea</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>No recorder</source>
        <translation>Fără aparat</translation>
    </message>
    <message>
        <source>Recording unknown</source>
        <translation>Înregistrare: nu se știe</translation>
    </message>
    <message>
        <source>Recording expected</source>
        <translation>Înregistrarea e așteptată</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Înregistrare</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Înregistrată</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Fără înregistrare</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Tickets</source>
        <translation>Tichete</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Caută</translation>
    </message>
    <message>
        <source>Search by name, number or case</source>
        <translation>Caută după nume, număr sau dosar</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>Caută tichete</translation>
    </message>
    <message>
        <source>List of tickets</source>
        <translation>Lista tichetelor</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Deschise</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toate</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Ordine: {order}</translation>
    </message>
    <message>
        <source>No ticket matches.</source>
        <translation>Niciun tichet nu se potrivește.</translation>
    </message>
    <message>
        <source>Letters may be typed without diacritics, numbers in part.</source>
        <translation>Literele se pot scrie fără diacritice, numerele pe fragmente.</translation>
    </message>
    <message>
        <source>Search all tickets, closed ones too</source>
        <translation>Caută în toate tichetele, și cele închise</translation>
    </message>
    <message>
        <source>No ticket here.</source>
        <translation>Niciun tichet aici.</translation>
    </message>
    <message>
        <source>New ones appear by themselves.</source>
        <translation>Cele noi apar singure.</translation>
    </message>
    <message>
        <source>Show all tickets, closed ones too</source>
        <translation>Arată toate tichetele, și cele închise</translation>
    </message>
</context>
<context>
    <name>LowerSide</name>
    <message>
        <source>Outcome</source>
        <translation>Soluția</translation>
    </message>
    <message>
        <source>Facts, below</source>
        <translation>Constatările de jos</translation>
    </message>
    <message>
        <source>Conclusion, below</source>
        <translation>Concluzia de jos</translation>
    </message>
    <message>
        <source>Legal ground, below</source>
        <translation>Temeiul legal de jos</translation>
    </message>
    <message>
        <source>gave no reason</source>
        <translation>nu a dat un motiv</translation>
    </message>
    <message>
        <source>The citizen, when climbing</source>
        <translation>Cetățeanul, la cererea de escaladare</translation>
    </message>
    <message>
        <source>{name}, {day} · no. {number}</source>
        <translation>{name}, {day} · nr. {number}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>Read {when}</source>
        <translation>Citită {when}</translation>
    </message>
    <message>
        <source>The director&apos;s decision</source>
        <translation>Decizia directorului</translation>
    </message>
    <message>
        <source>The vice-mayor&apos;s decision</source>
        <translation>Decizia viceprimarului</translation>
    </message>
    <message>
        <source>The clerk&apos;s resolution</source>
        <translation>Rezoluția funcționarului</translation>
    </message>
    <message>
        <source>The resolution below has not reached this desk yet. It comes by itself.</source>
        <translation>Rezoluția de jos nu a ajuns încă la acest post. Vine singură.</translation>
    </message>
    <message>
        <source>It must be read before a decision. Opening it is noted in the history.</source>
        <translation>Trebuie citită înainte de decizie. Deschiderea ei se notează în istoric.</translation>
    </message>
    <message>
        <source>Open the resolution</source>
        <translation>Deschide rezoluția</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Screens</source>
        <translation>Ecrane</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>Starea postului de lucru</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Copy</source>
        <translation>Copiază</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>No telephone number is known for this talk.</source>
        <translation>Pentru această audiență nu se știe niciun număr de telefon.</translation>
    </message>
    <message>
        <source>Calling {number}</source>
        <translation>Se sună {number}</translation>
    </message>
    <message>
        <source>The centre cannot be reached, so there is no link now. Call the citizen.</source>
        <translation>Centrul nu răspunde, deci acum nu există link. Sunați cetățeanul.</translation>
    </message>
    <message>
        <source>The meeting opens in the browser. If it does not, copy the link.</source>
        <translation>Întâlnirea se deschide în browser. Dacă nu, copiați linkul.</translation>
    </message>
    <message>
        <source>Nothing here opens links. Copy it into a browser.</source>
        <translation>Nimic nu deschide linkuri aici. Copiați-l într-un browser.</translation>
    </message>
</context>
<context>
    <name>NextAct</name>
    <message>
        <source>Join Webex</source>
        <translation>Intră în Webex</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Sună</translation>
    </message>
    <message>
        <source>Propose an hour</source>
        <translation>Propune o oră</translation>
    </message>
    <message>
        <source>Go on with the talk</source>
        <translation>Continuă audiența</translation>
    </message>
    <message>
        <source>Write the resolution</source>
        <translation>Scrie rezoluția</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Hotărăște</translation>
    </message>
    <message>
        <source>Delivered otherwise</source>
        <translation>Comunicat altfel</translation>
    </message>
</context>
<context>
    <name>NextTalk</name>
    <message>
        <source>Open the case</source>
        <translation>Deschide dosarul</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mai multe</translation>
    </message>
    <message>
        <source>No talk today</source>
        <translation>Nicio audiență azi</translation>
    </message>
    <message>
        <source>None is set for later either.</source>
        <translation>Nici pentru mai târziu nu e stabilită vreuna.</translation>
    </message>
    <message>
        <source>Next: {day}, {time}, {name}</source>
        <translation>Următoarea: {day}, {time}, {name}</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>Reprogramează…</translation>
    </message>
    <message>
        <source>The talk did not take place</source>
        <translation>Audiența nu s-a ținut</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>New note</source>
        <translation>Notă nouă</translation>
    </message>
    <message>
        <source>A note for colleagues; the citizen never sees it</source>
        <translation>O notă pentru colegi; cetățeanul nu o vede</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Adaugă nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Nicio notă încă.</translation>
    </message>
    <message>
        <source>What you write here stays between colleagues.</source>
        <translation>Ce scrieți aici rămâne între colegi.</translation>
    </message>
    <message>
        <source>The notes of a running talk are handed in when it ends.</source>
        <translation>Notițele unei audiențe în curs se predau la încheierea ei.</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>“This talk is recorded and kept in the archive of the city hall, on the ground of its public task.”</source>
        <translation>„Această audiență se înregistrează și se păstrează în arhiva primăriei, în temeiul sarcinii publice.”</translation>
    </message>
    <message>
        <source>The notice was read aloud</source>
        <translation>Avizul a fost citit cu voce tare</translation>
    </message>
    <message>
        <source>ticked at {time}</source>
        <translation>bifat la {time}</translation>
    </message>
    <message>
        <source>read it aloud, then tick</source>
        <translation>citiți-l cu voce tare, apoi bifați</translation>
    </message>
    <message>
        <source>once the talk has begun</source>
        <translation>după ce începe audiența</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>This hour has passed.</source>
        <translation>Ora a trecut.</translation>
    </message>
    <message>
        <source>You have ticket {number} then.</source>
        <translation>Atunci aveți tichetul {number}.</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>by deadline</source>
        <translation>după termen</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>după oră</translation>
    </message>
    <message>
        <source>by request</source>
        <translation>după cerere</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>după număr</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>după nume</translation>
    </message>
    <message>
        <source>by service</source>
        <translation>după serviciu</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>după stare</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search tickets and actions</source>
        <translation>Caută tichete și acțiuni</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Găsite</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tichete</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acțiuni</translation>
    </message>
    <message>
        <source>Nothing found. Letters may be typed without diacritics.</source>
        <translation>Nimic găsit. Literele se pot scrie fără diacritice.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous page</source>
        <translation>Pagina dinainte</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina următoare</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mai mic</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mai mare</translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>Previzualizarea documentului</translation>
    </message>
    <message>
        <source>This document cannot be shown.</source>
        <translation>Documentul nu poate fi arătat.</translation>
    </message>
    <message>
        <source>The file is damaged or of an unknown kind. Ask the registry office for it.</source>
        <translation>Fișierul e stricat sau de un fel necunoscut. Cereți-l la registratură.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} din {pages}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} din {pages}</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>{step}, by {day}</source>
        <translation>{step}, până {day}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decizie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Soluția</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Pasul următor</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motive</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>No case has this number, name and filing date.</source>
        <translation>Niciun dosar nu are acest număr, nume și dată.</translation>
    </message>
    <message>
        <source>The case was answered; a ticket could be asked for until {last_day}.</source>
        <translation>Dosarul are răspuns; tichetul se putea cere până în {last_day}.</translation>
    </message>
    <message>
        <source>The filing date lies in the future. Check it.</source>
        <translation>Data depunerii este în viitor. Verificați-o.</translation>
    </message>
    <message>
        <source>There is already an open ticket for this case on this rung.</source>
        <translation>Există deja un tichet deschis pentru acest dosar pe această treaptă.</translation>
    </message>
    <message>
        <source>That hour lies outside the window, which ends {due}.</source>
        <translation>Ora este în afara termenului, care se încheie {due}.</translation>
    </message>
    <message>
        <source>Outside opening hours, {opens} to {closes} on working days.</source>
        <translation>În afara programului, {opens}–{closes} în zile lucrătoare.</translation>
    </message>
    <message>
        <source>The hour {starts_at} is taken. Choose another one.</source>
        <translation>Ora {starts_at} e ocupată. Alegeți alta.</translation>
    </message>
    <message>
        <source>The ticket has moved on meanwhile. Look at its state and try again.</source>
        <translation>Tichetul a avansat între timp. Uitați-vă la starea lui și încercați din nou.</translation>
    </message>
    <message>
        <source>This ticket is another official&apos;s. Ask a superior to hand it to you.</source>
        <translation>Tichetul este al altui funcționar. Cereți unui superior să vi-l dea.</translation>
    </message>
    <message>
        <source>The centre does not know this ticket. Tell IT its number.</source>
        <translation>Serverul nu cunoaște acest tichet. Spuneți numărul la IT.</translation>
    </message>
    <message>
        <source>Tick that the notice was read, or say why there is no recording.</source>
        <translation>Bifați că avizul a fost citit sau spuneți de ce nu se înregistrează.</translation>
    </message>
    <message>
        <source>Write why the talk was not recorded.</source>
        <translation>Scrieți de ce audiența nu s-a înregistrat.</translation>
    </message>
    <message>
        <source>The talk ends before it begins. Check this computer&apos;s clock.</source>
        <translation>Audiența se termină înainte să înceapă. Verificați ceasul calculatorului.</translation>
    </message>
    <message>
        <source>The talk was moved once already after a miss. Call the citizen.</source>
        <translation>Audiența a fost deja mutată o dată. Sunați cetățeanul.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Scrieți motivul.</translation>
    </message>
    <message>
        <source>The resolution is not complete. See what is missing in the check list.</source>
        <translation>Rezoluția nu este completă. Vedeți în listă ce lipsește.</translation>
    </message>
    <message>
        <source>A resolution was already issued for this ticket. Your text is kept.</source>
        <translation>Pentru acest tichet s-a emis deja o rezoluție. Textul dumneavoastră e păstrat.</translation>
    </message>
    <message>
        <source>Choose whether to uphold, amend or overturn.</source>
        <translation>Alegeți: mențineți, schimbați sau desființați.</translation>
    </message>
    <message>
        <source>Open the resolution of the rung below first.</source>
        <translation>Deschideți întâi rezoluția treptei de jos.</translation>
    </message>
    <message>
        <source>There is no rung above the mayor.</source>
        <translation>Nu există treaptă peste primar.</translation>
    </message>
    <message>
        <source>The next rung opens once the resolution has reached the citizen.</source>
        <translation>Treapta următoare se deschide după ce rezoluția a ajuns la cetățean.</translation>
    </message>
    <message>
        <source>Rungs are climbed one at a time.</source>
        <translation>Treptele se urcă pe rând.</translation>
    </message>
    <message>
        <source>The next rung could be asked for until {last_day}.</source>
        <translation>Treapta următoare se putea cere până în {last_day}.</translation>
    </message>
    <message>
        <source>The complaint is about you or your superior. Ask for it to be reassigned.</source>
        <translation>Plângerea vă privește pe dumneavoastră sau pe superior. Cereți reatribuirea.</translation>
    </message>
    <message>
        <source>The centre did not understand this act. Tell IT this code: {code}.</source>
        <translation>Serverul nu a înțeles acțiunea. Spuneți la IT codul: {code}.</translation>
    </message>
    <message>
        <source>The centre could not read this act. Tell IT this code: {code}.</source>
        <translation>Serverul nu a putut citi acțiunea. Spuneți la IT codul: {code}.</translation>
    </message>
    <message>
        <source>The centre knows another act by this id. Tell IT this code: {code}.</source>
        <translation>Serverul cunoaște altă acțiune cu acest cod. Spuneți la IT: {code}.</translation>
    </message>
    <message>
        <source>An earlier act on this ticket was refused. Settle that one first.</source>
        <translation>O acțiune dinainte pe acest tichet a fost refuzată. Rezolvați-o întâi pe aceea.</translation>
    </message>
    <message>
        <source>Name or password is wrong. Try again.</source>
        <translation>Numele sau parola nu se potrivesc. Încercați din nou.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again; what you wrote is kept.</source>
        <translation>Sunteți deconectat. Conectați-vă din nou; ce ați scris e păstrat.</translation>
    </message>
    <message>
        <source>You signed in at another desk. Sign in here again; what you wrote is kept.</source>
        <translation>V-ați conectat la alt post. Conectați-vă din nou aici; ce ați scris e păstrat.</translation>
    </message>
    <message>
        <source>You may not do this. Ask your superior.</source>
        <translation>Nu aveți dreptul la această acțiune. Întrebați superiorul.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes.</source>
        <translation>Prea multe încercări. Așteptați câteva minute.</translation>
    </message>
    <message>
        <source>This desk was away for long; it fetches everything anew.</source>
        <translation>Postul a lipsit mult; aduce totul din nou.</translation>
    </message>
    <message>
        <source>This version is too old for the centre. Ask IT for the new one; nothing is lost.</source>
        <translation>Versiunea e prea veche pentru server. Cereți la IT una nouă; nimic nu se pierde.</translation>
    </message>
    <message>
        <source>The centre does not have this file. Tell the registry office.</source>
        <translation>Serverul nu are acest fișier. Anunțați registratura.</translation>
    </message>
    <message>
        <source>There is no Webex meeting yet. Try again in a minute, or call.</source>
        <translation>Întâlnirea Webex nu există încă. Încercați peste un minut sau sunați.</translation>
    </message>
    <message>
        <source>The centre refused this. Tell IT this code: {code}.</source>
        <translation>Serverul a refuzat. Spuneți la IT codul: {code}.</translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message>
        <source>An hour for {name}</source>
        <translation>O oră pentru {name}</translation>
    </message>
    <message>
        <source>Propose the hour</source>
        <translation>Propune ora</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Rămâne cum este</translation>
    </message>
    <message>
        <source>The talk must begin {until}. The citizen gets a mail with the new hour.</source>
        <translation>Audiența trebuie să înceapă {until}. Cetățeanul primește noua oră prin e-mail.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>No free hour is left inside the window.</source>
        <translation>Nu mai e nicio oră liberă în termen.</translation>
    </message>
    <message>
        <source>Call the citizen and agree on an hour, or ask your superior to reassign.</source>
        <translation>Sunați cetățeanul și stabiliți o oră sau cereți superiorului reatribuirea.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Ore</translation>
    </message>
    <message>
        <source>Propose {when}</source>
        <translation>Propune {when}</translation>
    </message>
</context>
<context>
    <name>ResolutionForm</name>
    <message>
        <source>Outcome</source>
        <translation>Soluția</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Choose the legal ground or a template</source>
        <translation>Alegeți temeiul sau un șablon al serviciului</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>What follows, if anything</source>
        <translation>Ce urmează, dacă urmează ceva</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Pasul următor</translation>
    </message>
    <message>
        <source>Date of the next step</source>
        <translation>Data pasului următor</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>până când</translation>
    </message>
</context>
<context>
    <name>ResolutionReading</name>
    <message>
        <source>Resolution {number}, {name}</source>
        <translation>Rezoluția {number}, {name}</translation>
    </message>
</context>
<context>
    <name>ResolutionScreen</name>
    <message>
        <source>This ticket is no longer at this desk</source>
        <translation>Tichetul nu mai este la acest post</translation>
    </message>
    <message>
        <source>It was handed to somebody else. What you wrote is kept under Status.</source>
        <translation>A fost dat altcuiva. Ce ați scris este păstrat la Stare.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Leaves by e-mail to {address}; it is the last rung.</source>
        <translation>Pleacă prin e-mail la {address}; este ultima treaptă.</translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the director {span} from receipt, until {day}.</source>
        <translation>Pleacă prin e-mail la {address}; cetățeanul poate urca la director {span} de la primire, până în {day}.</translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the vice-mayor {span} from receipt.</source>
        <translation>Pleacă prin e-mail la {address}; cetățeanul poate urca la viceprimar {span} de la primire.</translation>
    </message>
    <message>
        <source>Leaves by e-mail to {address}; the citizen may climb to the mayor {span} from receipt.</source>
        <translation>Pleacă prin e-mail la {address}; cetățeanul poate urca la primar {span} de la primire.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Soluție</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Temei</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Termen</translation>
    </message>
    <message>
        <source>{part}: complete</source>
        <translation>{part}: există</translation>
    </message>
    <message>
        <source>the facts are missing</source>
        <translation>lipsesc constatările</translation>
    </message>
    <message>
        <source>the reasons are missing</source>
        <translation>lipsesc motivele</translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <translation>lipsește {part}</translation>
    </message>
    <message>
        <source>Draft saved at {time}</source>
        <translation>Ciornă salvată la {time}</translation>
    </message>
    <message>
        <source>saved at {time}</source>
        <translation>salvat la {time}</translation>
    </message>
    <message>
        <source>Not on disk yet, trying again</source>
        <translation>Încă nu e pe disc, se reîncearcă</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Every choice is in force at once.</source>
        <translation>Fiecare alegere se aplică imediat.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luminos</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Mărimea textului</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Culori</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Limba</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Rândurile listelor</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Autentificat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Despre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ca sistemul</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Întunecat</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Aerisite</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dese</translation>
    </message>
    <message>
        <source>Use the system&apos;s typeface instead of Inter</source>
        <translation>Litera sistemului în loc de Inter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Ieșire</translation>
    </message>
    <message>
        <source>Drafts and acts that wait are kept.</source>
        <translation>Ciornele și acțiunile care așteaptă se păstrează.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licență</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Construit cu</translation>
    </message>
    <message>
        <source>Qt and PySide (LGPL 3), Inter (OFL), Lucide (ISC), typst (Apache 2.0)</source>
        <translation>Qt și PySide (LGPL 3), Inter (OFL), Lucide (ISC), typst (Apache 2.0)</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>What the keyboard can do</source>
        <translation>Ce se poate de la tastatură</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Închide</translation>
    </message>
    <message>
        <source>Opens the row</source>
        <translation>Deschide rândul</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Sends what is being written</source>
        <translation>Trimite ce se scrie</translation>
    </message>
    <message>
        <source>Larger and smaller, in a document</source>
        <translation>Mai mare și mai mic, într-un document</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Address of the centre</source>
        <translation>Adresa centrului</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Nume de utilizator</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Autentificare</translation>
    </message>
    <message>
        <source>With the name and password you use at the city hall.</source>
        <translation>Cu numele și parola pe care le folosiți la primărie.</translation>
    </message>
    <message>
        <source>This computer has no keyring. Your texts and tickets stay on it, encrypted; only the session does not: you will sign in at each start.</source>
        <translation>Acest calculator nu are portofel de chei. Textele și tichetele rămân pe el, criptate; doar sesiunea nu se păstrează: vă autentificați la fiecare pornire.</translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation>Fără portofel de chei</translation>
    </message>
    <message>
        <source>Write the address IT gave you.</source>
        <translation>Scrieți adresa primită de la IT.</translation>
    </message>
    <message>
        <source>Write your login.</source>
        <translation>Scrieți numele de utilizator.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Scrieți parola.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Se verifică…</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>The centre cannot be reached. Check the address and the network, then try again.</source>
        <translation>Centrul nu răspunde. Verificați adresa și rețeaua, apoi încercați din nou.</translation>
    </message>
</context>
<context>
    <name>StatusScreen</name>
    <message>
        <source>Copy diagnostics for IT</source>
        <translation>Copiază diagnosticul pentru IT</translation>
    </message>
    <message>
        <source>For IT</source>
        <translation>Pentru IT</translation>
    </message>
    <message>
        <source>Versions, states and codes; no names, numbers, texts or links.</source>
        <translation>Versiuni, stări și coduri; fără nume, numere, texte sau linkuri.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to IT.</source>
        <translation>Copiat. Lipiți-l într-un mesaj către IT.</translation>
    </message>
    <message>
        <source>Everything you do is kept on this computer at once and leaves by itself.</source>
        <translation>Tot ce faceți se păstrează imediat pe acest calculator și pleacă singur.</translation>
    </message>
    <message>
        <source>State of the desk</source>
        <translation>Starea postului</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Totul a fost trimis</translation>
    </message>
    <message>
        <source>Nothing waits at this desk.</source>
        <translation>La acest post nu așteaptă nimic.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refuzate</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Așteaptă trimiterea</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Signed out</source>
        <translation>Deconectat</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Fără legătură</translation>
    </message>
    <message>
        <source>No connection since {when}</source>
        <translation>Fără legătură din {when}</translation>
    </message>
    <message>
        <source>Fetching, {done} of {total}</source>
        <translation>Se aduc datele, {done} din {total}</translation>
    </message>
    <message>
        <source>Synced at {when}</source>
        <translation>Sincronizat la {when}</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Se aduc datele…</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Totul a fost trimis</translation>
    </message>
</context>
<context>
    <name>Stub</name>
    <message>
        <source>case {number}</source>
        <translation>dosar {number}</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>tichet {number}</translation>
    </message>
    <message>
        <source>“{question}”</source>
        <translation>„{question}”</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>În desfășurare de</translation>
    </message>
    <message>
        <source>Should have begun</source>
        <translation>Trebuia să înceapă de</translation>
    </message>
    <message>
        <source>Next in</source>
        <translation>Urmează peste</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Next at</source>
        <translation>Urmează la</translation>
    </message>
    <message>
        <source>Case not read yet</source>
        <translation>Dosar necitit</translation>
    </message>
    <message>
        <source>Case read {when}</source>
        <translation>Dosar citit {when}</translation>
    </message>
</context>
<context>
    <name>TalkTimer</name>
    <message>
        <source>Time of the talk</source>
        <translation>Timpul audienței</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>depășit cu {time}</translation>
    </message>
    <message numerus="yes">
        <source>of %n minute(s)</source>
        <translation>
            <numerusform>din %n minut</numerusform>
            <numerusform>din %n minute</numerusform>
            <numerusform>din %n de minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateButton</name>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Pasul următor</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motive</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>Reschedule</source>
        <translation>Reprogramează</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Înapoi la listă</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mai multe</translation>
    </message>
    <message>
        <source>no hour</source>
        <translation>fără oră</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>dosar {number}</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>tichet {number}</translation>
    </message>
    <message>
        <source>Copy the ticket&apos;s number</source>
        <translation>Copiază numărul tichetului</translation>
    </message>
    <message>
        <source>Copy the case&apos;s number</source>
        <translation>Copiază numărul dosarului</translation>
    </message>
    <message>
        <source>Propose an hour…</source>
        <translation>Propune o oră…</translation>
    </message>
    <message>
        <source>The talk did not take place</source>
        <translation>Audiența nu s-a ținut</translation>
    </message>
    <message>
        <source>Refused, the text is kept</source>
        <translation>Refuzat, textul e păstrat</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Așteaptă trimiterea</translation>
    </message>
    <message>
        <source>Mail bounced</source>
        <translation>E-mail respins</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>File</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Parcurs</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istoric</translation>
    </message>
    <message>
        <source>Parts of the ticket</source>
        <translation>Părțile tichetului</translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation>Trepte</translation>
    </message>
    <message>
        <source>No ticket chosen.</source>
        <translation>Niciun tichet ales.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Alegeți unul din listă.</translation>
    </message>
</context>
<context>
    <name>TicketRow</name>
    <message>
        <source>no hour</source>
        <translation>fără oră</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>necitit</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refuzat</translation>
    </message>
    <message>
        <source>mail bounced</source>
        <translation>e-mail respins</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>așteaptă trimiterea</translation>
    </message>
    <message>
        <source>resolution in {span}</source>
        <translation>rezoluție în {span}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Așteaptă trimiterea</translation>
    </message>
</context>
<context>
    <name>TicketsModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Cetățean</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviciu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Când</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Timp rămas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Talk {hours}, {state}</source>
        <translation>Audiență {hours}, {state}</translation>
    </message>
    <message>
        <source>Search tickets, cases, people</source>
        <translation>Caută tichete, dosare, oameni</translation>
    </message>
    <message>
        <source>The day&apos;s talks</source>
        <translation>Audiențele zilei</translation>
    </message>
    <message>
        <source>The case in brief</source>
        <translation>Dosarul pe scurt</translation>
    </message>
    <message>
        <source>See the whole case</source>
        <translation>Vezi tot dosarul</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>De pregătit</translation>
    </message>
    <message>
        <source>case not opened yet</source>
        <translation>dosarul nu a fost deschis</translation>
    </message>
    <message>
        <source>All cases of the next 48 hours were read.</source>
        <translation>Toate dosarele următoarelor 48 de ore sunt citite.</translation>
    </message>
    <message>
        <source>To write the resolution</source>
        <translation>De scris rezoluția</translation>
    </message>
    <message>
        <source>held, no resolution</source>
        <translation>ținute, fără rezoluție</translation>
    </message>
    <message>
        <source>No resolution is owed.</source>
        <translation>Nicio rezoluție de scris.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>La risc</translation>
    </message>
    <message>
        <source>by time left</source>
        <translation>după timpul rămas</translation>
    </message>
    <message>
        <source>Nothing is at risk.</source>
        <translation>Nimic nu este la risc.</translation>
    </message>
</context>
<context>
    <name>TrailTab</name>
    <message>
        <source>Trail</source>
        <translation>Parcurs</translation>
    </message>
    <message>
        <source>Why the citizen climbs</source>
        <translation>De ce urcă cetățeanul</translation>
    </message>
    <message>
        <source>Nothing on the trail yet.</source>
        <translation>Nimic pe parcurs încă.</translation>
    </message>
    <message>
        <source>Resolutions and recordings of this case appear here, lowest rung first.</source>
        <translation>Rezoluțiile și înregistrările dosarului apar aici, de la treapta cea mai de jos.</translation>
    </message>
    <message>
        <source>Resolution {number}</source>
        <translation>Rezoluția {number}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Citită</translation>
    </message>
    <message>
        <source>Open the resolution</source>
        <translation>Deschide rezoluția</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Înregistrare</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Hotărârea</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivele</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Soluția</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Constatări</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Concluzie</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Temei legal</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Pasul următor</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>waits to be sent</source>
        <translation>așteaptă trimiterea</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>trimisă, fără răspuns încă</translation>
    </message>
    <message>
        <source>done at the centre, on its way back</source>
        <translation>făcută la centru, se întoarce</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refuzată</translation>
    </message>
    <message>
        <source>held: something new came in meanwhile</source>
        <translation>reținută: între timp a venit ceva nou</translation>
    </message>
    <message>
        <source>in conflict: another version came first</source>
        <translation>în conflict: altă versiune a ajuns întâi</translation>
    </message>
    <message>
        <source>put aside at the centre, IT looks at it</source>
        <translation>pusă deoparte la centru, se uită IT</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today</source>
        <translation>azi</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mâine</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} la {time}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>până {when}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>overdue by {span}</source>
        <translation>depășit cu {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>mai sunt {span}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{span} pause</source>
        <translation>{span} pauză</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To be scheduled</source>
        <translation>De programat</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programat</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>În audiență</translation>
    </message>
    <message>
        <source>Resolution to write</source>
        <translation>De scris rezoluția</translation>
    </message>
    <message>
        <source>Resolution to deliver</source>
        <translation>Rezoluție de trimis</translation>
    </message>
    <message>
        <source>Communicated</source>
        <translation>Comunicat</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulat</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Neținută</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Funcționar</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>Vice-mayor</source>
        <translation>Viceprimar</translation>
    </message>
    <message>
        <source>Mayor</source>
        <translation>Primar</translation>
    </message>
    <message>
        <source>Clarified</source>
        <translation>Lămurit</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>Se completează</translation>
    </message>
    <message>
        <source>Unfounded</source>
        <translation>Neîntemeiat</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Trimis altui serviciu</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>Menține</translation>
    </message>
    <message>
        <source>Amend in part</source>
        <translation>Schimbă în parte</translation>
    </message>
    <message>
        <source>Overturn</source>
        <translation>Desființează</translation>
    </message>
    <message>
        <source>the outcome</source>
        <translation>soluția</translation>
    </message>
    <message>
        <source>the facts</source>
        <translation>constatările</translation>
    </message>
    <message>
        <source>the conclusion</source>
        <translation>concluzia</translation>
    </message>
    <message>
        <source>the legal ground</source>
        <translation>temeiul legal</translation>
    </message>
    <message>
        <source>the date of the next step</source>
        <translation>data pasului următor</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>hotărârea</translation>
    </message>
    <message>
        <source>the reasons</source>
        <translation>motivele</translation>
    </message>
    <message>
        <source>The citizen did not come</source>
        <translation>Cetățeanul nu a venit</translation>
    </message>
    <message>
        <source>The official did not come</source>
        <translation>Funcționarul nu a venit</translation>
    </message>
    <message>
        <source>A technical fault</source>
        <translation>Defecțiune tehnică</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Înregistrată</translation>
    </message>
    <message>
        <source>The citizen refused the recording</source>
        <translation>Cetățeanul a refuzat înregistrarea</translation>
    </message>
    <message>
        <source>There was no recorder</source>
        <translation>Nu a fost aparat de înregistrare</translation>
    </message>
    <message>
        <source>on its way to the archive</source>
        <translation>pe drum spre arhivă</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>în arhivă</translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation>nu a sosit</translation>
    </message>
    <message>
        <source>cannot be downloaded, tell IT</source>
        <translation>nu se poate descărca, anunțați IT</translation>
    </message>
    <message>
        <source>mail waiting to be sent</source>
        <translation>e-mailul așteaptă trimiterea</translation>
    </message>
    <message>
        <source>mail delayed, still trying</source>
        <translation>e-mail întârziat, se încearcă în continuare</translation>
    </message>
    <message>
        <source>mail accepted</source>
        <translation>e-mail primit</translation>
    </message>
    <message>
        <source>mail bounced</source>
        <translation>e-mail respins</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>prin telefon</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>prin poștă</translation>
    </message>
</context>
</TS>
