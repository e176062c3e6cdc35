#!/bin/sh
# Written by Ringfence: the switch of the management network, in Open vSwitch's own database. Running it again changes nothing.
set -eu

interfaces() {
    for interface in $(ovs-vsctl get port "$1" interfaces | tr -d '[],'); do
        ovs-vsctl get interface "$interface" name | tr -d '"'
    done | LC_ALL=C sort | tr '\n' ' '
}

# Uplinks that were declared once and are no more would keep the switch connected to where it should not be.
for port in $(ovs-vsctl --bare --columns=name find port external_ids:ringfence=management-uplink); do
    if [ "$port" != 'mgmt-bond' ] || [ "$(interfaces "$port")" != 'eno1 eno2'' ' ]; then
        ovs-vsctl --if-exists del-port "$port"
    fi
done

ovs-vsctl --may-exist add-br 'mgmt0'
ovs-vsctl set port 'mgmt0' tag=10 vlan_mode=access
# One uplink works; when it fails the next takes over, and gives way when the preferred one has been back for a while.
ovs-vsctl --may-exist add-bond 'mgmt0' 'mgmt-bond' 'eno1' 'eno2' -- \
    set port 'mgmt-bond' bond_mode=active-backup bond_updelay=5000 other_config:bond-primary='eno1' \
    external_ids:ringfence=management-uplink
# Nothing but management leaves through its uplinks.
ovs-vsctl set port 'mgmt-bond' vlan_mode=trunk trunks=10
