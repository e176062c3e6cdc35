#!/usr/bin/env python3
"""Says of every requirement whether this host satisfies it. Reads, and changes nothing.

verify.py [--json] [FILE]   FILE is /etc/ringfence/requirements.json

Exit code: 0 every requirement is satisfied, 1 one is not, 2 one cannot be told and none is known to fail, 3 the requirements cannot be read.
Python and not a shell, because every host that Ansible configures has it, and because what is compared is JSON and XML.
"""

import argparse
import json
import sys

import libvirt_objects as libvirt
import probes

SATISFIED, NOT_SATISFIED, CANNOT_TELL = "satisfied", "not satisfied", "cannot tell"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--json", action="store_true", help="for tools")
    arguments.add_argument("file", nargs="?", default="/etc/ringfence/requirements.json")
    given = arguments.parse_args()
    try:
        with open(given.file, encoding="utf-8") as file:
            wanted = json.load(file)
    except (OSError, json.JSONDecodeError) as error:
        print(f"the requirements cannot be read: {error}", file=sys.stderr)
        return 3
    verdicts = [judge(requirement) for requirement in wanted["requirements"]]
    if given.json:
        print(json.dumps({"schemaVersion": 1, "host": wanted["host"], "requirements": verdicts}, indent=2))
    else:
        report(wanted["host"], verdicts)
    found = {verdict["verdict"] for verdict in verdicts}
    return 1 if NOT_SATISFIED in found else 2 if CANNOT_TELL in found else 0


def judge(requirement):
    failures, doubts = [], []
    for probe in requirement["probes"]:
        facts = {name: value for name, value in probe.items() if name != "probe"}
        try:
            found = probes.ALL[probe["probe"]](**facts)
        except (probes.CannotTell, libvirt.Unanswered) as error:
            doubts.append(str(error))
            continue
        except KeyError:
            doubts.append(f"this program knows no probe {probe['probe']}")
            continue
        except Exception as error:  # A probe that stumbles says nothing about the host, and must not keep the others from being asked.
            doubts.append(f"{probe['probe']}: {error!r}")
            continue
        if found:
            failures.append(found)
    return {
        "id": requirement["id"],
        "title": requirement["title"],
        "element": requirement["element"],
        "verdict": NOT_SATISFIED if failures else CANNOT_TELL if doubts else SATISFIED,
        "evidence": failures or doubts,
    }


def report(host, verdicts):
    for verdict in verdicts:
        if verdict["verdict"] != SATISFIED:
            print(f"{verdict['verdict']}: {verdict['id']} {verdict['title']}: {verdict['element']}")
            for line in verdict["evidence"]:
                print(f"    {line}")
    counts = {kind: sum(verdict["verdict"] == kind for verdict in verdicts) for kind in (SATISFIED, NOT_SATISFIED, CANNOT_TELL)}
    print(f"{host}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))


if __name__ == "__main__":
    sys.exit(main())
