# One host and the directory that it has joined, in namespaces of their own (mounts, network, processes, host name).
# $1: a folder for everything; "emitted" in it holds what Ringfence wrote. $2: the host. $3: the directory's domain. $4: its kind, openldap or samba.
# Process 1 of its namespace: it lives as long as its standard input, and when the tests die, however they die, the kernel ends all of it.
set -eu
folder=$1 host=$2 domain=$3 directory=$4
realm=$(printf %s "$domain" | tr a-z A-Z)
people="alice bob dave erin frank mallory operator rescue root"

wait_for() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || { echo "waited in vain for: $*" >&2; exit 1; }
        sleep 0.05
    done
}

# Nothing of the machine is changed: what daemons and logins write to is private.
mount -t tmpfs tmpfs /run
mkdir -p /run/sshd
for place in /etc /var/lib/sss /var/log /var/lib/sudo /home; do
    mkdir -p "$folder/private$place"
    [ $place != /etc ] || cp -a /etc/. "$folder/private/etc"
    mount --bind "$folder/private$place" $place
done
mkdir -p /var/log/sssd
(cd /var/lib/sss && mkdir -p db deskprofile gpo_cache keytabs mc pipes/private pubconf/krb5.include.d secrets)
hostname "$host.$domain"
ip link set lo up
printf '127.0.0.1 localhost\n127.0.0.2 %s.%s\n' "$host" "$domain" >/etc/hosts
ssh-keygen -q -A

# What Ringfence wrote, as it is.
cp -rT "$folder/emitted/$host/etc" /etc

# The directory, with everybody in it, and the host's own key where logins are Kerberos.
. "${0%/*}/$directory.sh"

# What applying does besides files: accounts are made, and their passwords set from secrets. The installer's account was left behind.
{
    systemd-sysusers /etc/sysusers.d/ringfence.conf
    systemd-tmpfiles --create /etc/tmpfiles.d/ringfence.conf
    useradd --create-home --shell /bin/bash stray
    for name in rescue operator clerk stray root; do usermod -p "$(openssl passwd -6 local-$name)" $name; done
} >"$folder/accounts.log" 2>&1

sssd -i --logger=files >>"$folder/sssd.log" 2>&1 &
/usr/sbin/sshd -D -e -o ListenAddress=127.0.0.2 >>"$folder/sshd.log" 2>&1 &
wait_for getent passwd alice
wait_for nc -z 127.0.0.2 22
: >"$folder/ready"
cat >/dev/null
exit 0
