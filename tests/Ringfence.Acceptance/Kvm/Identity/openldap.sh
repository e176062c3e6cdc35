# slapd, whose certificate the host trusts, and a Kerberos KDC where the host uses one.
base="dc=$(printf %s "$domain" | sed 's/\./,dc=/g')"

printf '127.0.0.1 dc1.%s\n' "$domain" >>/etc/hosts
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -addext "subjectAltName=DNS:dc1.$domain" \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>"$folder/openssl.log"
cat "$folder/cert.pem" >>/etc/ssl/certs/ca-certificates.crt

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
