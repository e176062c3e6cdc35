# Samba in the role of Active Directory: LDAP, Kerberos and the DNS in which the host finds both. It does not serve the loopback.
ip link add dc type veth peer name dc-end
ip address add 10.99.0.1/24 dev dc
ip link set dc up
ip link set dc-end up
printf '10.99.0.1 dc1.%s dc1\n' "$domain" >>/etc/hosts
printf 'search %s\nnameserver 10.99.0.1\n' "$domain" >/etc/resolv.conf
samba-tool domain provision --realm="$realm" --domain="${realm%%.*}" --host-name=dc1 --host-ip=10.99.0.1 --server-role=dc --adminpass=Admin-1234 \
    --targetdir="$folder/samba" --option='interfaces=dc' --option='bind interfaces only=yes' \
    --option='dns forwarder=' --option='server services=ldap, cldap, kdc, rpc, dns, nbt' >"$folder/provision.log" 2>&1
configuration="$folder/samba/etc/smb.conf"
mkdir -p /var/log/samba
samba -F -s "$configuration" >>"$folder/samba.log" 2>&1 &
for port in 53 88 389 636; do wait_for nc -z 10.99.0.1 $port; done
{
    samba-tool domain passwordsettings set --complexity=off --min-pwd-length=1 -s "$configuration"
    for name in $people; do samba-tool user create $name directory-$name -s "$configuration"; done
    samba-tool group add sudo -s "$configuration"
    samba-tool group addmembers sudo erin -s "$configuration"
    samba-tool spn add "ldap/dc1.$domain" 'DC1$' -s "$configuration"
    # What joining does.
    samba-tool computer create "$host" -s "$configuration"
    samba-tool user setpassword "$host\$" --newpassword="$(openssl rand -hex 16)" -s "$configuration"
    printf 'dn: CN=%s,CN=Computers,DC=%s\nchangetype: modify\nreplace: msDS-SupportedEncryptionTypes\nmsDS-SupportedEncryptionTypes: 24\n' \
        "$host" "$(printf %s "$domain" | sed 's/\./,DC=/g')" |
        LDAPTLS_REQCERT=never ldapmodify -H ldaps://10.99.0.1 -x -D "Administrator@$domain" -w Admin-1234
    samba-tool spn add "host/$host.$domain" "$host\$" -s "$configuration"
    samba-tool domain exportkeytab /etc/krb5.keytab --principal="$(printf %s "$host" | tr a-z A-Z)\$" -s "$configuration"
    samba-tool domain exportkeytab /etc/krb5.keytab --principal="host/$host.$domain" -s "$configuration"
} >"$folder/samba-tool.log" 2>&1
