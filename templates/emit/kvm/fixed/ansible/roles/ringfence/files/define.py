#!/usr/bin/env python3
"""Gives libvirt the networks, volumes and machines that it does not have like this. Says what it did, a line each.

define.py [FOLDER]   FOLDER is /etc/ringfence/libvirt
"""

import glob
import sys

import libvirt_objects as libvirt

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/etc/ringfence/libvirt"
POOL = "default"
IMAGES = "/var/lib/libvirt/images"


def main():
    for path in files("networks/*.xml"):
        define_network(path)
    volumes = files("volumes/*/*.xml")
    if volumes:
        start_pool()
    for path in volumes:
        create_volume(path)
    for path in files("domains/*.xml"):
        define_machine(path)


def define_network(path):
    name = libvirt.name_of(path)
    if differs(path, libvirt.virsh("net-dumpxml", "--inactive", name)):
        demand("net-define", "--validate", path)
        print(f"network {name}: defined")
    info = libvirt.virsh("net-info", name) or ""
    if setting(info, "Active") == "no":
        demand("net-start", name)
        print(f"network {name}: started")
    if setting(info, "Autostart") == "no":
        demand("net-autostart", name)
        print(f"network {name}: starts with the host")


def start_pool():
    if libvirt.virsh("pool-info", POOL) is None:
        demand("pool-define-as", POOL, "dir", "--target", IMAGES)
        demand("pool-build", POOL)
        demand("pool-autostart", POOL)
        print(f"pool {POOL}: defined")
    if setting(libvirt.virsh("pool-info", POOL) or "", "State") != "running":
        demand("pool-start", POOL)
        print(f"pool {POOL}: started")


def create_volume(path):
    # A volume holds somebody's data: it is made once, and never again nor otherwise.
    name = libvirt.name_of(path)
    if libvirt.virsh("vol-info", name, "--pool", POOL) is None:
        demand("vol-create", POOL, path)
        print(f"volume {name}: made")


def define_machine(path):
    name = libvirt.name_of(path)
    if differs(path, libvirt.virsh("dumpxml", "--inactive", name)):
        demand("define", "--validate", path)
        print(f"machine {name}: defined")


def differs(path, dumped):
    return dumped is None or libvirt.difference(libvirt.root_of(path), libvirt.xml.fromstring(dumped)) is not None


def demand(*words):
    if libvirt.virsh(*words) is None:
        # Once more for its words.
        sys.exit(libvirt.subprocess.run([*libvirt.VIRSH, *words], capture_output=True, text=True).stderr.strip())


def setting(text, name):
    return next((line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith(name + ":")), None)


def files(pattern):
    return sorted(glob.glob(f"{FOLDER}/{pattern}"))


if __name__ == "__main__":
    try:
        main()
    except libvirt.Unanswered as error:
        sys.exit(f"libvirt cannot be asked: {error}")
