#!/bin/sh
# Written by Ringfence: the virtual switches of this host, as bridges of Open vSwitch. It may run at any time, and again.
#   configure.sh apply   makes bridges and uplinks, loads flows, and does what "ports" does
#   configure.sh ports   gives the guests' ports that are there their numbers, and mirrors to watch; libvirt's hook runs it when a guest starts
# A second argument names the folder of the flows, if it is not the usual one.
set -eu

action=${1:-apply}
flows=${2:-/etc/ringfence/openvswitch}
failed=0
present=

vsctl() {
    ovs-vsctl --timeout=30 "$@"
}

complain() {
    echo "ringfence: $*" >&2
    failed=1
}

has() {
    printf '%s\n' "$present" | grep -qxF -e "$1"
}

# A bridge that passes nothing until flows say what: without them, or without anybody who loads them, guests are cut off.
switch() {
    vsctl --may-exist add-br "$1" -- set Bridge "$1" fail_mode=secure protocols=OpenFlow14 external_ids:ringfence=switch
}

# Physical NICs are on a bridge of their own, which switches as bridges do and bonds them. A pair of patch ports leads to the guests.
uplinks() {
    guests=$1 guests_end=$2 number=$3 bridge=$4 bridge_end=$5 trunks=$6 port=$7
    shift 7
    vsctl --may-exist add-br "$bridge" -- set Bridge "$bridge" fail_mode=standalone external_ids:ringfence=uplinks
    wanted=$(printf '%s\n' "$@" | sort)
    found=$(vsctl list-ifaces "$bridge" | grep -vxF -e "$bridge_end" | sort || true)
    if [ "$wanted" != "$found" ]; then
        for old in $(vsctl list-ports "$bridge" | grep -vxF -e "$bridge_end" || true); do
            vsctl del-port "$bridge" "$old"
        done
        if [ $# -gt 1 ]; then
            vsctl add-bond "$bridge" "$port" "$@"
        else
            vsctl add-port "$bridge" "$1"
        fi
    fi
    # The bond asks nothing of the physical switch: one NIC works, and the next takes over when its link is gone.
    if [ $# -gt 1 ]; then
        vsctl set Port "$port" bond_mode=active-backup other_config:bond-primary="$1"
    fi
    vsctl set Port "$port" vlan_mode=trunk trunks="[$trunks]"
    vsctl --may-exist add-port "$guests" "$guests_end" \
        -- set Interface "$guests_end" type=patch options:peer="$bridge_end" ofport_request="$number" \
        -- --may-exist add-port "$bridge" "$bridge_end" \
        -- set Interface "$bridge_end" type=patch options:peer="$guests_end"
    for nic in "$@"; do
        problem=$(vsctl get Interface "$nic" error)
        [ "$problem" = '[]' ] || complain "uplink $nic: $problem"
    done
}

# All flows change at once or none does.
load() {
    ovs-ofctl --timeout=30 -O OpenFlow14 --bundle replace-flows "$1" "$flows/$1.flows"
}

# libvirt makes the port of a guest when it starts, and Open vSwitch numbers it as it likes: flows know it by the number that is asked for here, and until then not at all.
# A port without an interface is what a crash of the host left behind.
port() {
    has "$1" || return 0
    vsctl set Interface "$1" ofport_request="$2"
    case $(vsctl get Interface "$1" ofport) in
    "$2" | -1 | '[]') ;;
    *) complain "port $1 does not get the number $2: its guest stays cut off" ;;
    esac
}

tunnel() {
    vsctl --may-exist add-port "$1" "$2" -- set Interface "$2" type=gre options:remote_ip="$3" options:key="$4"
}

# The mirror replaces the one of its name in one step. Sources are "all" or those ports that are there.
mirror() {
    bridge=$1 name=$2 output=$3
    shift 3
    old=$(vsctl --bare --columns=_uuid find Mirror name="$name")
    if ! has "$output"; then
        for each in $old; do
            vsctl remove Bridge "$bridge" mirrors "$each"
        done
        return 0
    fi
    all=false
    selected=
    command="--id=@output get Port $output"
    for source in "$@"; do
        if [ "$source" = all ]; then
            all=true
        elif has "$source"; then
            command="$command -- --id=@$source get Port $source"
            selected="$selected,@$source"
        fi
    done
    for each in $old; do
        command="$command -- remove Bridge $bridge mirrors $each"
    done
    selected=${selected#,}
    # Names are of letters, digits, dots and hyphens: each is one word.
    vsctl $command \
        -- --id=@mirror create Mirror name="$name" output_port=@output select_all=$all select_src_port="[$selected]" select_dst_port="[$selected]" \
        -- add Bridge "$bridge" mirrors @mirror >/dev/null
}

declared() {
    printf '%s\n' 'tenant0' 'rfue306277ffdf8' | grep -qxF -e "$1"
}

if [ "$action" = apply ]; then
    # What Ringfence made and the fleet no longer has goes; what others made stays.
    for bridge in $(vsctl --bare --columns=name find Bridge external_ids:ringfence=switch) $(vsctl --bare --columns=name find Bridge external_ids:ringfence=uplinks); do
        declared "$bridge" || vsctl del-br "$bridge"
    done
    switch 'tenant0'
    uplinks 'tenant0' 'rfp3afc5fccf5f2' 16383 'rfue306277ffdf8' 'rfqccc879ccc115' '0,110,120' 'rfb27e70d7edb05' 'eno3' 'eno4'
    tunnel 'tenant0' 'rfm35de52616d44' '10.9.0.5' 1
    vsctl clear Bridge 'tenant0' mirrors
    load 'tenant0'
fi


present=$(vsctl list-ports 'tenant0')
port 'rf4a955913eae8' 54279
port 'rf6503c381f33a' 42054
mirror 'tenant0' 'tenant0-0' 'rfm35de52616d44' 'all'

exit $failed
