# A host behind its firewall, and its peers: firewall-site.sh PROGRAM RULES INTERFACE SPEC ANSWERS. In a network and mount namespace of its own.
# The host has a second interface, from which nobody may manage it.
program=$1 rules=$2 interface=$3 spec=$4 answers=$5
mount -t tmpfs tmpfs /run
mkdir -p /run/netns
ip netns add host
ip netns add peer
ip link add name "$interface" netns host type veth peer name near netns peer
ip link add name other netns host type veth peer name far netns peer

on() {
    space=$1
    shift
    ip netns exec "$space" "$@"
}

address() {
    on "$1" ip address add "$3" dev "$2" $(case $3 in *:*) echo nodad ;; esac)
}

for pair in host:"$interface" host:other host:lo peer:near peer:far peer:lo; do
    on "${pair%%:*}" sh -c 'echo 0 >/proc/sys/net/ipv4/conf/all/rp_filter; echo 0 >"/proc/sys/net/ipv4/conf/$1/rp_filter"' sh "${pair##*:}"
    on "${pair%%:*}" ip link set "${pair##*:}" up
done
address host "$interface" 10.255.0.1/24
address host "$interface" fd00:ff::1/64
address peer near 10.255.0.2/24
address peer near fd00:ff::2/64
address host other 10.254.0.1/24
address host other fd00:fe::1/64
address peer far 10.254.0.2/24
address peer far fd00:fe::2/64
for peer in $(python3 -c 'import json, sys; print(*json.load(open(sys.argv[1]))["peers"])' "$spec"); do
    address peer lo "$peer"
done
on host ip route add default via 10.255.0.2
on host ip -6 route add default via fd00:ff::2

on host nft -f "$rules"
mkfifo /run/host-in /run/peer-in
on host python3 "$program" serve </run/host-in >/run/host-out &
on peer python3 "$program" serve </run/peer-in >/run/peer-out &
exec 3>/run/host-in 4>/run/peer-in
python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1]))["host_serves"]))' "$spec" >&3
python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1]))["peer_serves"]))' "$spec" >&4
for side in host peer; do
    until grep -q ready "/run/$side-out"; do sleep 0.05; done
done
for side in peer host; do
    python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1]))[sys.argv[2]]))' "$spec" "$side" >/run/probes
    on "$side" python3 "$program" send </run/probes >"$answers.$side"
done
exec 3>&- 4>&-
wait
