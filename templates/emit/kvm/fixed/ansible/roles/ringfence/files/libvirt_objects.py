#!/usr/bin/env python3
"""What libvirt has, compared with what was declared."""

import subprocess
import xml.etree.ElementTree as xml

VIRSH = ["virsh", "-q"]
# Devices that somebody must have asked for. Controllers, inputs and the like libvirt adds by itself.
NOTABLE = ["disk", "interface", "hostdev", "graphics", "redirdev", "filesystem", "channel", "shmem", "tpm", "smartcard"]


class Unanswered(Exception):
    """libvirt cannot be asked."""


def virsh(*words):
    """What virsh says; None when it says no."""
    try:
        done = subprocess.run([*VIRSH, *words], capture_output=True, text=True, timeout=60)
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise Unanswered(str(error)) from error
    if done.returncode != 0 and "failed to connect" in done.stderr:
        raise Unanswered(done.stderr.strip())
    return done.stdout if done.returncode == 0 else None


def root_of(path):
    return xml.parse(path).getroot()


def name_of(path):
    return root_of(path).findtext("name")


def difference(declared, found):
    """Where what was found is not what was declared, as a path; None when it is. libvirt may say more than was declared, but not of devices."""
    lacking = _lacking(declared, found, declared.tag)
    if lacking:
        return lacking
    for kind in NOTABLE:
        here, there = (len(root.findall(f"devices/{kind}")) for root in (declared, found))
        if there > here:
            return f"{there - here} more {kind} than declared"
    return None


def _lacking(declared, found, place):
    for name, value in declared.attrib.items():
        if not _same(declared.tag, name, value, found.get(name)):
            return f"{place}: {name} is {found.get(name)!r} and not {value!r}"
    if len(declared) == 0 and (declared.text or "").strip() != (found.text or "").strip():
        return f"{place} is {(found.text or '').strip()!r} and not {(declared.text or '').strip()!r}"
    rest = list(found)
    for child in declared:
        same = [candidate for candidate in rest if candidate.tag == child.tag]
        fitting = next((candidate for candidate in same if _lacking(child, candidate, "") is None), None)
        if fitting is None:
            return _lacking(child, same[0], f"{place}/{child.tag}") if len(same) == 1 else f"{place}/{child.tag} is not there as declared"
        rest.remove(fitting)
    return None


def _same(tag, name, declared, found):
    # libvirt puts the version behind a machine's alias when it defines it: q35 becomes pc-q35-7.2.
    if (tag, name) == ("type", "machine"):
        return found is not None and (found == declared or found.startswith(f"pc-{declared}-"))
    return found == declared
