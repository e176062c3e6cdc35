#!/usr/bin/env python3
"""The table of nftables that guards the management interface: what a file says, and what the kernel has."""

import subprocess

TABLE = ["inet", "ringfence_management"]


def in_force():
    """The table as the kernel has it; None when it has none."""
    listed = subprocess.run(["nft", "-s", "list", "table", *TABLE], capture_output=True, text=True)
    return listed.stdout if listed.returncode == 0 else None


def meant_by(path):
    """The table as the kernel would list it after loading a file, found out in an empty network of its own."""
    script = 'nft -f "$1" && nft -s list table "$2" "$3"'
    loaded = subprocess.run(["unshare", "-n", "sh", "-c", script, "sh", path, *TABLE], capture_output=True, text=True)
    if loaded.returncode != 0:
        raise ValueError(loaded.stderr.strip() or f"{path} cannot be loaded")
    return loaded.stdout
