# One host and the directory that it has joined, in namespaces of their own (mounts, network, processes, host name).
# $1: a folder for everything; "emitted" in it holds what Ringfence wrote. $2: the host. $3: the directory's domain.
# Process 1 of its namespace: it lives as long as its standard input, and when the tests die, however they die, the kernel ends all of it.
set -eu
folder=$1 host=$2 domain=$3
realm=$(printf %s "$domain" | tr a-z A-Z)
base="dc=$(printf %s "$domain" | sed 's/\./,dc=/g')"
people="alice bob dave erin mallory operator rescue root"

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
printf '127.0.0.1 localhost\n127.0.0.1 dc1.%s\n127.0.0.2 %s.%s\n' "$domain" "$host" "$domain" >/etc/hosts
ssh-keygen -q -A

# The authority that the host trusts.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -addext "subjectAltName=DNS:dc1.$domain" \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>"$folder/openssl.log"
cat "$folder/cert.pem" >>/etc/ssl/certs/ca-certificates.crt

# What Ringfence wrote, as it is.
cp -rT "$folder/emitted/$host/etc" /etc

# The directory.
mkdir "$folder/ldap"
cat >"$folder/slapd.conf" <<EOF
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include /etc/ldap/schema/nis.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
pidfile $folder/slapd.pid
TLSCertificateFile $folder/cert.pem
TLSCertificateKeyFile $folder/key.pem
database mdb
suffix $base
rootdn cn=admin,$base
rootpw admin
directory $folder/ldap
access to attrs=userPassword by self write by anonymous auth by * none
access to * by * read
overlay ppolicy
ppolicy_default cn=default,ou=policies,$base
ppolicy_hash_cleartext
EOF
slapd -h "ldaps://dc1.$domain" -f "$folder/slapd.conf" -d 0 >>"$folder/slapd.log" 2>&1 &
wait_for ldapsearch -x -H "ldaps://dc1.$domain" -b "" -s base
{
    printf 'dn: %s\nobjectClass: dcObject\nobjectClass: organization\ndc: %s\no: test\n\n' "$base" "${domain%%.*}"
    # A group of the directory with the name of one that makes root on the host.
    printf 'dn: cn=sudo,%s\nobjectClass: posixGroup\ncn: sudo\ngidNumber: 20001\nmemberUid: erin\n\n' "$base"
    number=20100
    for name in $people; do
        number=$((number + 1))
        printf 'dn: uid=%s,%s\nobjectClass: inetOrgPerson\nobjectClass: posixAccount\ncn: %s\nsn: %s\nuid: %s\nuidNumber: %s\n' \
            $name "$base" $name $name $name $number
        printf 'gidNumber: 20001\nhomeDirectory: /home/%s\nloginShell: /bin/bash\nuserPassword: directory-%s\n\n' $name $name
    done
} | ldapadd -x -H "ldaps://dc1.$domain" -D "cn=admin,$base" -w admin >"$folder/ldapadd.log"

# Its Kerberos realm, where logins are Kerberos.
if [ -e "$folder/emitted/$host/etc/krb5.conf" ]; then
    mkdir "$folder/kdc"
    printf '[realms]\n %s = {\n database_name = %s/kdc/principal\n key_stash_file = %s/kdc/stash\n acl_file = %s/kdc/acl\n }\n' \
        "$realm" "$folder" "$folder" "$folder" >"$folder/kdc.conf"
    export KRB5_KDC_PROFILE="$folder/kdc.conf"
    {
        kdb5_util -r "$realm" create -s -P master
        for name in $people; do echo "addprinc -pw directory-$name $name"; done | kadmin.local -r "$realm"
        printf 'addprinc -randkey host/%s\nktadd -k /etc/krb5.keytab host/%s\n' "$host.$domain" "$host.$domain" | kadmin.local -r "$realm"
    } >"$folder/kadmin.log" 2>&1
    krb5kdc -r "$realm" -n -P "$folder/kdc.pid" >>"$folder/kdc.log" 2>&1 &
fi

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
