#!/usr/bin/env python3
"""The questions to a running host, by name. A probe returns None when what must hold holds, and otherwise says what is the case instead."""

import hashlib
import json
import os
import stat
import subprocess

import firewall
import libvirt_objects as libvirt


class CannotTell(Exception):
    """The host does not answer."""


def file_is_as_written(path, sha256, mode):
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode):
            return f"{path} is no ordinary file"
        with open(path, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        return f"{path} is missing"
    if hashlib.sha256(content).hexdigest() != sha256:
        return f"{path} is not as written"
    if found.st_uid != 0:
        return f"{path} belongs to user {found.st_uid} and not to root"
    if found.st_mode & 0o7777 != int(mode, 8):
        return f"{path} has the mode {found.st_mode & 0o7777:04o} and not {mode}"
    return None


def firewall_is_loaded(path):
    if os.geteuid() != 0:
        raise CannotTell("only root sees the firewall")
    try:
        meant = firewall.meant_by(path)
    except ValueError as error:
        return str(error)
    loaded = firewall.in_force()
    if loaded is None:
        return "no firewall is loaded for the management interface"
    return None if loaded == meant else f"the firewall that is loaded is not that of {path}"


def unit_is_enabled(path):
    unit = os.path.basename(path)
    state = output("systemctl", "is-enabled", unit, fails=True).strip()
    return None if state == "enabled" else f"{unit} does not start with the host: it is {state or 'unknown'}"


def sssd_is_active(path):
    state = output("systemctl", "is-active", "sssd.service", fails=True).strip()
    return None if state == "active" else f"sssd is {state or 'not there'}"


def interface_has_address(interface, address, gateway):
    links = json.loads(output("ip", "-j", "address", "show", fails=True) or "[]")
    here = next((link for link in links if link.get("ifname") == interface), None)
    if here is None:
        return f"there is no interface {interface}"
    found = [f"{entry['local']}/{entry['prefixlen']}" for entry in here["addr_info"] if entry.get("scope") == "global"]
    if found != [address]:
        return f"{interface} has {', '.join(found) or 'no address'} and not {address}"
    family = "-6" if ":" in address else "-4"
    routes = json.loads(output("ip", "-j", family, "route", "show", "default") or "[]")
    ways = [(route.get("gateway"), route.get("dev")) for route in routes]
    if gateway and (gateway, interface) not in ways:
        return f"the gateway is {', '.join(str(way[0]) for way in ways) or 'missing'} and not {gateway}"
    return None


def interface_has_no_address(interface):
    links = json.loads(output("ip", "-j", "address", "show") or "[]")
    found = [entry["local"] for link in links if link.get("ifname") == interface for entry in link["addr_info"]]
    return f"{interface} has the address {', '.join(found)}, and nothing guards it" if found else None


def interface_has_vlan(interface, bridge, vlan):
    if bridge:
        found = output("ovs-vsctl", "get", "port", bridge, "tag", fails=True).strip()
    else:
        links = json.loads(output("ip", "-j", "-d", "link", "show", fails=True) or "[]")
        data = next((link.get("linkinfo", {}).get("info_data", {}) for link in links if link.get("ifname") == interface), {})
        found = str(data.get("id", "none"))
    return None if found == vlan else f"{interface} is in VLAN {found or 'none'} and not in {vlan}"


def uplinks_stand_by(bond, bridge, uplinks):
    wanted = uplinks.split()
    if bridge:
        interfaces = output("ovs-vsctl", "get", "port", bond, "interfaces", fails=True).strip().strip("[]")
        found = [output("ovs-vsctl", "get", "interface", uuid.strip(), "name").strip().strip('"') for uuid in interfaces.split(",") if uuid]
        mode = output("ovs-vsctl", "get", "port", bond, "bond_mode", fails=True).strip().strip('"')
        owner = output("ovs-vsctl", "port-to-br", bond, fails=True).strip()
        if owner != bridge:
            return f"the bond {bond} is on {owner or 'no switch'} and not on {bridge}"
    else:
        folder = f"/sys/class/net/{bond}/bonding/"
        found = contents(folder + "slaves").split()
        mode = (contents(folder + "mode").split() or [""])[0]
    if sorted(found) != sorted(wanted):
        return f"the bond {bond} has the uplinks {' '.join(found) or 'none'} and not {uplinks}"
    return None if mode == "active-backup" else f"the bond {bond} works as {mode or 'nothing'} and not as active-backup"


def sshd_says(path):
    """What the file asks of sshd is what sshd makes of all its files."""
    effective = {}
    for line in output("sshd", "-T").splitlines():
        key, _, value = line.partition(" ")
        effective.setdefault(key.lower(), []).append(value.lower())
    for key, value in sshd_settings(path):
        if key in effective and value not in effective[key] and not set(value.split()) <= set(" ".join(effective[key]).split()):
            return f"sshd says {key} {' '.join(effective[key])} and not {value}"
    return None


def sshd_settings(path):
    for line in contents(path).splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0].lower() == "match":
            return
        yield words[0].lower(), " ".join(words[1:]).strip('"').lower()


def account_is_locked(name):
    password = shadow().get(name)
    if password is None:
        return f"there is no account {name}"
    return None if is_locked(password) else f"{name} has a password, and none was declared"


def account_has_password(name):
    password = shadow().get(name)
    if password is None:
        return f"there is no account {name}"
    return f"{name} has no password: it is of no use in an emergency" if is_locked(password) else None


def nobody_else_has_password(accounts):
    others = sorted(name for name, password in shadow().items() if not is_locked(password) and name not in accounts.split())
    return f"these local accounts have a password and were not declared with one: {', '.join(others)}" if others else None


def shadow():
    try:
        with open("/etc/shadow", encoding="utf-8") as file:
            return {line.split(":")[0]: line.split(":")[1] for line in file if ":" in line}
    except PermissionError as error:
        raise CannotTell("only root sees which accounts are locked") from error


def is_locked(password):
    # An empty one is no lock: it lets everybody in.
    return password.startswith(("!", "*"))


def machine_is_defined(path):
    name = libvirt.name_of(path)
    dumped = libvirt.virsh("dumpxml", "--inactive", name)
    if dumped is None:
        return f"libvirt knows no machine {name}"
    found = libvirt.difference(libvirt.root_of(path), libvirt.xml.fromstring(dumped))
    return f"machine {name}: {found}" if found else None


def network_is_defined(path):
    name = libvirt.name_of(path)
    dumped = libvirt.virsh("net-dumpxml", "--inactive", name)
    if dumped is None:
        return f"libvirt knows no network {name}"
    found = libvirt.difference(libvirt.root_of(path), libvirt.xml.fromstring(dumped))
    return f"network {name}: {found}" if found else None


def modules_are_loaded(path):
    loaded = modules()
    missing = [name for name in words_of(path) if name.replace("-", "_") not in loaded and not is_built_in(name)]
    return f"these modules are not loaded: {', '.join(missing)}" if missing else None


def modules_stay_out(path):
    """What a file of modprobe blacklists, or installs as nothing, is not loaded."""
    loaded = modules()
    lines = [line.split() for line in contents(path).splitlines()]
    out = [words[1] for words in lines if words[:1] == ["blacklist"] or (words[:1] == ["install"] and words[-1] in ("/bin/false", "/bin/true"))]
    found = [name for name in out if name.replace("-", "_") in loaded]
    return f"these modules are loaded: {', '.join(found)}" if found else None


def driver_is_signed(name):
    """What is part of the kernel itself is signed with it."""
    file = output("modinfo", "-F", "filename", name, fails=True).strip()
    if file == "(builtin)" or (file and output("modinfo", "-F", "signer", name, fails=True).strip()):
        return None
    return f"nobody has signed the driver {name}" if file else f"the kernel has no driver {name}"


def interface_has_driver(interface, driver):
    found = driver_of(f"/sys/class/net/{interface}/device")
    return None if found == driver.replace("-", "_") else f"{interface} has {found or 'no driver'} and not {driver}"


def device_is_set_aside(device):
    found = driver_of(f"/sys/bus/pci/devices/{device}")
    return None if found == "vfio_pci" else f"the device {device} has {found or 'no driver'} and not vfio-pci: the host uses it"


def driver_of(device):
    link = device + "/driver"
    return os.path.basename(os.path.realpath(link)).replace("-", "_") if os.path.exists(link) else ""


def kernel_was_told(path):
    line = contents("/proc/cmdline").split()
    wanted = []
    for text in contents(path).splitlines():
        if text.startswith("GRUB_CMDLINE_LINUX"):
            wanted += [word for word in text.split("=", 1)[1].strip("\"'").split() if not word.startswith("$")]
    missing = [word for word in wanted if word not in line]
    return f"the running kernel was not told {' '.join(missing)}: restart the host" if missing else None


def kernel_parameters_are(path):
    for line in contents(path).splitlines():
        key, equals, value = (part.strip() for part in line.partition("="))
        if not equals or key.startswith(("#", ";")):
            continue
        file = "/proc/sys/" + key.lstrip("-").replace(".", "/")
        found = " ".join(contents(file).split())
        if found != " ".join(value.split()):
            return f"{key} is {found or 'not there'} and not {value}"
    return None


def modules():
    return {line.split()[0] for line in contents("/proc/modules").splitlines()}


def is_built_in(name):
    return os.path.isdir(f"/sys/module/{name.replace('-', '_')}")


def words_of(path):
    return [line.strip() for line in contents(path).splitlines() if line.strip() and not line.startswith(("#", ";"))]


def contents(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise CannotTell(str(error)) from error


def output(*command, fails=False):
    """What a program says; that it fails is an answer only where this is said."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except FileNotFoundError as error:
        raise CannotTell(f"{command[0]} is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise CannotTell(f"{command[0]} does not answer") from error
    if done.returncode != 0 and not fails:
        raise CannotTell(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout


ALL = {
    probe.__name__.replace("_", "-"): probe
    for probe in [
        account_has_password,
        account_is_locked,
        device_is_set_aside,
        driver_is_signed,
        file_is_as_written,
        firewall_is_loaded,
        interface_has_address,
        interface_has_driver,
        interface_has_no_address,
        interface_has_vlan,
        kernel_parameters_are,
        kernel_was_told,
        machine_is_defined,
        modules_are_loaded,
        modules_stay_out,
        network_is_defined,
        nobody_else_has_password,
        sshd_says,
        sssd_is_active,
        unit_is_enabled,
        uplinks_stand_by,
    ]
}
