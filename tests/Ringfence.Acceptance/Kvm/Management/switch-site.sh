# The management switch of a host on a real ovs-vswitchd, and the physical switch that its uplinks lead to: switch-site.sh SCRIPT OTHER-SCRIPT.
# In a network and mount namespace of its own. Prints a line for each thing that a test wants to know.
script=$1 other=$2
mount -t tmpfs tmpfs /run
mkdir -p /run/netns /run/openvswitch
ip link set lo up
ovsdb-tool create /run/conf.db /usr/share/openvswitch/vswitch.ovsschema
ovsdb-server /run/conf.db --remote=punix:/run/openvswitch/db.sock --pidfile --detach --log-file=/run/ovsdb.log
ovs-vsctl --no-wait init
ovs-vswitchd --pidfile --detach --log-file=/run/vswitchd.log 2>/run/stderr
trap 'kill "$(cat /run/openvswitch/ovs-vswitchd.pid)" "$(cat /run/openvswitch/ovsdb-server.pid)"' EXIT

# The physical switch: a trunk at each end of the uplinks, and a station in VLAN 10 and in VLAN 20.
ovs-vsctl add-br phys -- set bridge phys datapath_type=netdev
for number in 1 2; do
    ip link add "eno$number" type veth peer name "port$number"
    ip link set "eno$number" up
    ip link set "port$number" up
    ovs-vsctl add-port phys "port$number"
done
for vlan in 10 20; do
    ip netns add "vlan$vlan"
    ip link add "access$vlan" type veth peer name station netns "vlan$vlan"
    ip link set "access$vlan" up
    ip netns exec "vlan$vlan" ip address add "10.0.0.$vlan/24" dev station
    ip netns exec "vlan$vlan" ip link set station up
    ovs-vsctl add-port phys "access$vlan" tag="$vlan"
done

# This kernel may have no Open vSwitch of its own: the bridge is there before, with the userspace one.
ovs-vsctl add-br mgmt0 -- set bridge mgmt0 datapath_type=netdev
state() {
    ovs-vsctl --format=csv --columns=_uuid,name,interfaces,tag,trunks,vlan_mode,bond_mode,other_config,external_ids list port | sort
}

# Packets decide, for as long as a link may take to be missed or noticed.
reaches() {
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
        if ping -c 1 -W 1 -I mgmt0 "$1" >/dev/null 2>&1; then
            echo yes
            return
        fi
        [ "$attempt" -lt "$2" ] || break
    done
    echo no
}

sh -eu "$script"
state >/run/once
sh -eu "$script"
state >/run/twice
cmp -s /run/once /run/twice && echo "second run: same" || echo "second run: different"
ip address add 10.0.0.1/24 dev mgmt0
ip link set mgmt0 up
echo "interfaces: $(ovs-appctl bond/show mgmt-bond | sed -n 's/^member \(.*\):.*/\1/p' | sort | tr '\n' ' ')"
# The preferred uplink takes over as soon as it is known to work.
for attempt in $(seq 100); do
    ovs-appctl bond/show mgmt-bond | grep -q 'active-backup primary: eno1' && break
    sleep 0.1
done
echo "VLAN 10: $(reaches 10.0.0.10 10)"
echo "VLAN 20: $(reaches 10.0.0.20 2)"
echo "active: $(ovs-appctl bond/show mgmt-bond | sed -n 's/^active member mac: .*(\(.*\))$/\1/p')"
ip link set eno1 down
echo "VLAN 10 without eno1: $(reaches 10.0.0.10 10)"
echo "active without eno1: $(ovs-appctl bond/show mgmt-bond | sed -n 's/^active member mac: .*(\(.*\))$/\1/p')"
ip link set eno2 down
echo "VLAN 10 without both: $(reaches 10.0.0.10 2)"
ip link set eno1 up
ip link set eno2 up
# The fleet is another one now: a single uplink.
sh -eu "$other"
echo "ports: $(ovs-vsctl list-ports mgmt0 | sort | tr '\n' ' ')"
echo "VLAN 10 through one uplink: $(reaches 10.0.0.10 10)"
