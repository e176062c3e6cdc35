using Ringfence.Model;

namespace Ringfence;

/// <summary>What a grant or denial is about: an object of the hierarchy, with what is below it, or a custom object.</summary>
public sealed record AccessTarget
{
    private AccessTarget(Reference<Element>? element, Reference<CustomObject>? customObject)
    {
        Element = element;
        CustomObject = customObject;
    }

    /// <summary>The fleet: everything.</summary>
    public static AccessTarget Everything { get; } = new(null, null);

    /// <summary>The folder, host, switch, portgroup, machine or vNIC; <see langword="null"/> for a custom object and for everything.</summary>
    public Reference<Element>? Element { get; }

    /// <summary>The custom object; <see langword="null"/> otherwise.</summary>
    public Reference<CustomObject>? CustomObject { get; }

    /// <summary>Whether this is the whole fleet.</summary>
    public bool IsEverything => Element is null && CustomObject is null;

    /// <summary>An object by its address, with or without the fleet's name in front: <c>kvm-01/db-1</c>.</summary>
    /// <param name="address">The address, or a folder's name.</param>
    public static AccessTarget Object(Reference<Element> address) => new(address, null);

    /// <summary>A custom object by its name.</summary>
    /// <param name="customObject">The custom object.</param>
    public static AccessTarget Custom(Reference<CustomObject> customObject) => new(null, customObject);

    /// <summary>A handle of a custom object is a target.</summary>
    /// <param name="customObject">The custom object.</param>
    public static implicit operator AccessTarget(Reference<CustomObject> customObject) => Custom(customObject);

    /// <summary>A handle of a folder is a target.</summary>
    /// <param name="folder">The folder.</param>
    public static implicit operator AccessTarget(Reference<Folder> folder) => new(folder.As<Element>(), null);

    /// <summary>A handle of a host is a target.</summary>
    /// <param name="host">The host.</param>
    public static implicit operator AccessTarget(Reference<Host> host) => new(host.As<Element>(), null);

    /// <summary>A string is the address of an object.</summary>
    /// <param name="address">The address, or a folder's name.</param>
    public static implicit operator AccessTarget(string address) => Object(address);

    /// <inheritdoc/>
    public override string ToString() =>
        IsEverything ? "everything"
        : CustomObject is not null ? $"custom object {CustomObject}"
        : Element!.ToString();
}
