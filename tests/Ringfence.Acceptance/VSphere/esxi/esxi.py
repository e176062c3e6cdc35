#!/usr/bin/env python3
"""A stand-in for the programs of ESXi that emitted scripts call: esxcli, vim-cmd and domainjoin-cli.

It knows the calls that scripts make and no others, and says no where ESXi is documented to. What it is told is kept in the file that ESXI_STATE names.
"""
import json
import os
import sys

STATE = os.environ["ESXI_STATE"]
LEVELS = ("VMwareCertified", "VMwareAccepted", "PartnerSupported", "CommunitySupported")
ROLES = ("Admin", "ReadOnly", "NoAccess")
OPTIONS = {
    "/Security/PasswordQualityControl": str,
    "/Security/PasswordHistory": int,
    "/Security/PasswordMaxDays": int,
    "/Security/AccountLockFailures": int,
}


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def options(words, *names):
    """The options of a call, all of which must be there."""
    given = {}
    while words:
        name, words = words[0], words[1:]
        if not name.startswith("--") or name[2:] not in names or not words:
            fail(f"unknown or incomplete option {name}")
        given[name[2:]], words = words[0], words[1:]
    return given


def needed(given, *names):
    missing = [name for name in names if name not in given]
    if missing:
        fail(f"missing option {', '.join(missing)}")
    return [given[name] for name in names]


def truth(text):
    if text not in ("true", "false"):
        fail(f"{text} is neither true nor false")
    return text == "true"


def ruleset(state, name):
    if name not in state["rulesets"]:
        fail(f"invalid ruleset id {name}")
    return state["rulesets"][name]


def acceptance(state, words):
    (level,) = needed(options(words, "level"), "level")
    if level not in LEVELS:
        fail(f"invalid acceptance level {level}")
    state["acceptance"] = level


def kernel(state, words):
    setting, value = needed(options(words, "setting", "value"), "setting", "value")
    if setting != "execInstalledOnly" or value not in ("TRUE", "FALSE"):
        fail(f"invalid kernel setting {setting}={value}")
    state["kernel"][setting] = value


def advanced(state, words):
    given = options(words, "option", "int-value", "string-value")
    (option,) = needed(given, "option")
    if option not in OPTIONS:
        fail(f"unknown option {option}")
    kind = "int-value" if OPTIONS[option] is int else "string-value"
    (value,) = needed(given, kind)
    state["advanced"][option] = OPTIONS[option](value)


def account_list(state, words):
    print("User ID   Description\n--------  -----------")
    for name, account in state["accounts"].items():
        print(f"{name:<8}  {account['description']}")


def account_add(state, words):
    given = options(words, "id", "description", "password", "password-confirmation")
    name, description, password, again = needed(given, "id", "description", "password", "password-confirmation")
    if name in state["accounts"]:
        fail(f"the account {name} exists")
    if password != again or not password:
        fail("the passwords differ, or there is none")
    state["accounts"][name] = {"description": description, "password": password}


def permission_set(state, words):
    name, role = needed(options(words, "id", "role"), "id", "role")
    if role not in ROLES:
        fail(f"unknown role {role}")
    if "\\" not in name and name not in state["accounts"]:
        fail(f"there is no account {name}")
    if "\\" in name and not state["domain"]:
        fail(f"{name} is of a domain, and the host has joined none")
    state["permissions"][name] = role


def permission_unset(state, words):
    (name,) = needed(options(words, "id"), "id")
    if state["permissions"].pop(name, None) is None:
        fail(f"{name} has no permission")


def firewall(state, words):
    action, enabled = needed(options(words, "default-action", "enabled"), "default-action", "enabled")
    state["firewall"] = {"default": "pass" if truth(action) else "drop", "enabled": truth(enabled)}


def ruleset_set(state, words):
    given = options(words, "ruleset-id", "allowed-all", "enabled")
    (name,) = needed(given, "ruleset-id")
    found = ruleset(state, name)
    if "allowed-all" in given:
        found["all"] = truth(given["allowed-all"])
    if "enabled" in given:
        found["enabled"] = truth(given["enabled"])


def ruleset_list(state, words):
    (name,) = needed(options(words, "ruleset-id"), "ruleset-id")
    print(f"Name       Enabled\n---------  -------\n{name}  {str(ruleset(state, name)['enabled']).lower()}")


def allowed_list(state, words):
    (name,) = needed(options(words, "ruleset-id"), "ruleset-id")
    found = ruleset(state, name)
    peers = "All" if found["all"] else ", ".join(found["peers"])
    print(f"Ruleset    Allowed IP Addresses\n---------  --------------------\n{name:<9}  {peers}")


def allowed_add(state, words):
    name, peer = needed(options(words, "ruleset-id", "ip-address"), "ruleset-id", "ip-address")
    found = ruleset(state, name)
    if found["all"]:
        fail(f"{name} allows all: set allowed-all to false first")
    if peer in found["peers"]:
        fail(f"{peer} is already allowed")
    found["peers"].append(peer)


def allowed_remove(state, words):
    name, peer = needed(options(words, "ruleset-id", "ip-address"), "ruleset-id", "ip-address")
    found = ruleset(state, name)
    if peer not in found["peers"]:
        fail(f"{peer} is not allowed")
    found["peers"].remove(peer)


ESXCLI = {
    "software acceptance set": acceptance,
    "system settings kernel set": kernel,
    "system settings advanced set": advanced,
    "system account list": account_list,
    "system account add": account_add,
    "system permission set": permission_set,
    "system permission unset": permission_unset,
    "network firewall set": firewall,
    "network firewall ruleset set": ruleset_set,
    "network firewall ruleset list": ruleset_list,
    "network firewall ruleset allowedip list": allowed_list,
    "network firewall ruleset allowedip add": allowed_add,
    "network firewall ruleset allowedip remove": allowed_remove,
}


def esxcli(state, words):
    names = [word for word in words if not word.startswith("--")]
    for length in range(len(names), 0, -1):
        call = " ".join(words[:length])
        if call in ESXCLI:
            return ESXCLI[call](state, words[length:])
    fail(f"unknown command or namespace: {' '.join(words)}")


def vim_cmd(state, words):
    if words[:1] != ["hostsvc/advopt/update"] or len(words) != 4 or words[2] != "bool":
        fail(f"unknown command {' '.join(words)}")
    state["hostd"][words[1]] = truth(words[3])


def domainjoin(state, words):
    if words == ["query"]:
        print("Name = esx-01")
        print(f"Domain = {state['domain'].upper()}")
    elif len(words) == 3 and words[0] == "join":
        if state["domain"]:
            fail("already joined")
        password = sys.stdin.readline().rstrip("\n")
        if not password:
            fail("no password")
        state["domain"], state["joined_by"] = words[1], f"{words[2]} with {password}"
    else:
        fail(f"unknown command {' '.join(words)}")


PROGRAMS = {"esxcli": esxcli, "vim-cmd": vim_cmd, "domainjoin-cli": domainjoin}

with open(STATE, encoding="utf-8") as file:
    known = json.load(file)
PROGRAMS[os.path.basename(sys.argv[0])](known, sys.argv[1:])
with open(STATE, "w", encoding="utf-8") as file:
    json.dump(known, file, indent=1, sort_keys=True)
