"""Uses the vault inside a session that has a real keyring, and prints what came of it.

This script must never be imported: it is started under `dbus-run-session`.
"""

import json
import subprocess
import sys

from clerkdesk.machine.vault import open_vault

if __name__ == "__main__":
    if "--with-daemon" in sys.argv:
        subprocess.run(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--daemonize"],
            input=b"\n",
            check=True,
            stdout=subprocess.DEVNULL,
        )
    vault = open_vault()
    vault.write("desk.key", "ă" * 64)
    told = {"is_persistent": vault.is_persistent, "kind": type(vault).__name__, "read": vault.read("desk.key")}
    vault.erase("desk.key")
    vault.erase("desk.key")
    print(json.dumps({**told, "gone": vault.read("desk.key")}))
