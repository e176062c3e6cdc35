namespace Ringfence.Acceptance.Harness;

/// <summary>Small good documents that tests break in one place each.</summary>
internal static class LibvirtXml
{
    public const string Domain = """
        <domain type='qemu'>
          <name>web-1</name>
          <uuid>7d1c0f3e-5a41-4a7e-9d0e-3f1f7e5f0a01</uuid>
          <memory unit='MiB'>64</memory>
          <vcpu>1</vcpu>
          <cputune>
            <shares>2048</shares>
          </cputune>
          <os>
            <type arch='x86_64' machine='q35'>hvm</type>
          </os>
          <devices>
            <interface type='network'>
              <source network='tenant0' portgroup='web'/>
              <model type='virtio'/>
            </interface>
          </devices>
        </domain>
        """;

    public const string Network = """
        <network>
          <name>tenant0</name>
          <uuid>7d1c0f3e-5a41-4a7e-9d0e-3f1f7e5f0a02</uuid>
          <forward mode='bridge'/>
          <bridge name='tenant0'/>
          <virtualport type='openvswitch'/>
          <portgroup name='web' default='yes'>
            <vlan>
              <tag id='110'/>
            </vlan>
          </portgroup>
        </network>
        """;

    public const string NetworkFilter = """
        <filter name='ringfence-web' chain='root'>
          <uuid>7d1c0f3e-5a41-4a7e-9d0e-3f1f7e5f0a03</uuid>
          <rule action='accept' direction='in' priority='500'>
            <tcp dstportstart='22' srcipaddr='10.0.0.0' srcipmask='24'/>
          </rule>
          <rule action='drop' direction='inout' priority='1000'>
            <all/>
          </rule>
        </filter>
        """;
}
