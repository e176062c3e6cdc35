#!/usr/bin/env python3
"""Changes what could lock everybody out (firewall, network, logins), and takes it back unless somebody comes in again.

door.py remember FILE...  keeps the files and the firewall as they are now
door.py try SECONDS       says what is not in effect, brings it into effect after it has ended, and takes it all back after the time
door.py outcome           waits for that, and says what went wrong
door.py keep              ends the time: it stays
door.py revert            takes it back now
"""

import base64
import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import firewall

STATE = "/run/ringfence/door"
BEFORE = STATE + "/before.json"
WATCH = STATE + "/watch"
OUTCOME = STATE + "/outcome"
IN_FORCE = "/var/lib/ringfence/door.json"
RULES = "/etc/nftables.d/ringfence-management.nft"
FIREWALL_UNIT = "/etc/systemd/system/ringfence-firewall.service"
# What has been said must have left before the firewall changes.
LAST_WORDS = 1.0
NO_TABLE = "table inet ringfence_management\ndelete table inet ringfence_management\n"
SWITCH_UNIT = "/etc/systemd/system/ringfence-management-switch.service"


def main(words):
    match words:
        case ["remember", *files]:
            remember(files)
        case ["try", seconds]:
            attempt(float(seconds))
        case ["outcome"]:
            outcome()
        case ["keep"]:
            keep()
        case ["revert"]:
            revert()
        case _:
            sys.exit(__doc__)


def remember(files):
    # Whoever came before and never said keep was cut off: what is there now is half of something, and nothing to go back to.
    if os.path.exists(BEFORE):
        revert()
    os.makedirs(STATE, mode=0o700, exist_ok=True)
    # What the door consists of now, and what it consisted of the last time, for a file that is no longer said.
    paths = sorted({*files, *read(IN_FORCE, {})})
    write(BEFORE, {"files": {path: saved(path) for path in paths}, "said": files, "table": firewall.in_force()})


def attempt(seconds):
    before = read(BEFORE, None)
    if before is None:
        sys.exit("nothing is remembered: say 'remember' first")
    for path in set(before["files"]) - set(before["said"]):
        remove(path)
    known = read(IN_FORCE, {})
    now = {path: digest(path) for path in before["said"]}
    changed = sorted(path for path in {*known, *now} if known.get(path) != now.get(path))
    drifted = os.path.exists(RULES) and firewall.meant_by(RULES) != firewall.in_force()
    if not changed and not drifted:
        return
    print("\n".join(changed or [RULES]))
    leave_behind(changed, seconds)


def leave_behind(changed, seconds):
    """Goes on in a process of its own. A connection that was open before there was a firewall is not known to it, and stalls."""
    sys.stdout.flush()
    if os.path.exists(OUTCOME):
        os.remove(OUTCOME)
    child = os.fork()
    if child > 0:
        write(WATCH, child)
        return
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    time.sleep(LAST_WORDS)
    troubles = []
    bring_into_effect(changed, lambda *command: troubles.append(complain(*command)))
    write(OUTCOME, [trouble for trouble in troubles if trouble])
    time.sleep(seconds)
    if read(WATCH, None) == os.getpid():
        revert()
    os._exit(0)


def outcome():
    for _ in range(600):
        troubles = read(OUTCOME, None)
        if troubles is not None:
            sys.exit("\n".join(troubles) or None)
        time.sleep(0.1)
    sys.exit("nothing came of it within a minute")


def keep():
    stop_watching()
    before = read(BEFORE, None)
    if before is None:
        sys.exit("nothing was tried, or it has been taken back already")
    write(IN_FORCE, {path: digest(path) for path in before["said"]})
    os.remove(BEFORE)


def revert():
    stop_watching()
    before = read(BEFORE, None)
    if before is None:
        return
    changed = [path for path, content in before["files"].items() if saved(path) != content]
    for path in changed:
        restore(path, before["files"][path])
    # What is in the way of one step must not keep the others from being taken back.
    bring_into_effect(changed, complain)
    complain("nft", "-f", "-", text=NO_TABLE + (before["table"] or ""))
    os.remove(BEFORE)


def bring_into_effect(changed, run):
    """Lets the system read what the files say; the firewall first, so that nothing is open in between."""
    if any(path.startswith("/etc/systemd/system/") for path in changed):
        run("systemctl", "daemon-reload")
    if os.path.exists(RULES):
        run("nft", "-f", RULES)
    if os.path.exists(FIREWALL_UNIT):
        run("systemctl", "enable", "--quiet", os.path.basename(FIREWALL_UNIT))
        run("systemctl", "start", os.path.basename(FIREWALL_UNIT))
    if os.path.exists(SWITCH_UNIT):
        run("systemctl", "enable", "--quiet", os.path.basename(SWITCH_UNIT))
        run("systemctl", "restart", os.path.basename(SWITCH_UNIT))
    if any(path.startswith("/etc/systemd/network/") for path in changed):
        run("systemctl", "enable", "--quiet", "systemd-networkd.service")
        run("systemctl", "start", "systemd-networkd.service")
        run("networkctl", "reload")
    if any(path.startswith("/etc/sssd/") for path in changed):
        run("systemctl", "enable", "--quiet", "sssd.service")
        run("systemctl", "restart", "sssd.service")
    if any(path.startswith("/etc/ssh/") for path in changed):
        run("sshd", "-t")
        run("systemctl", "reload", "ssh.service")


def stop_watching():
    watcher = read(WATCH, None)
    if watcher is None:
        return
    os.remove(WATCH)
    if watcher != os.getpid():
        try:
            os.kill(watcher, signal.SIGTERM)
        except ProcessLookupError:
            pass


def saved(path):
    """Content and mode of a file; None for none."""
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        return {"content": base64.b64encode(file.read()).decode(), "mode": os.stat(path).st_mode & 0o777}


def restore(path, content):
    if content is None:
        remove(path)
        return
    beside = path + ".ringfence"
    with open(beside, "wb", opener=lambda name, flags: os.open(name, flags, content["mode"])) as file:
        file.write(base64.b64decode(content["content"]))
        os.fchmod(file.fileno(), content["mode"])
    os.replace(beside, path)


def remove(path):
    unit = os.path.basename(path)
    if path.startswith("/etc/systemd/system/") and unit.endswith(".service") and os.path.exists(path):
        complain("systemctl", "disable", "--quiet", unit)
    if os.path.exists(path):
        os.remove(path)


def digest(path):
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def read(path, default):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (FileNotFoundError, json.JSONDecodeError):
        return default


def write(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    beside = path + ".new"
    with open(beside, "w", encoding="utf-8") as file:
        json.dump(value, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def complain(*command, text=None):
    """Runs a command; what it says when it fails, which is also printed."""
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode == 0:
        return None
    trouble = f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}"
    print(trouble, file=sys.stderr)
    return trouble


if __name__ == "__main__":
    main(sys.argv[1:])
