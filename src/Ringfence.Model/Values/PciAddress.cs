using System.Globalization;

namespace Ringfence;

/// <summary>Where a device sits on the PCI bus: domain, bus, device and function, in hexadecimal as <c>lspci -D</c> writes them: <c>0000:03:00.0</c>.</summary>
public readonly record struct PciAddress
{
    private const int MaximumDevice = 0x1F;
    private const int MaximumFunction = 7;

    private PciAddress(int domain, int bus, int device, int function)
    {
        Domain = domain;
        Bus = bus;
        Device = device;
        Function = function;
    }

    /// <summary>The domain (segment), 0 to 0xFFFF; 0 on most hosts.</summary>
    public int Domain { get; }

    /// <summary>The bus, 0 to 0xFF.</summary>
    public int Bus { get; }

    /// <summary>The device (slot), 0 to 0x1F.</summary>
    public int Device { get; }

    /// <summary>The function, 0 to 7.</summary>
    public int Function { get; }

    /// <summary>Parses an address.</summary>
    /// <param name="text">The text: <c>0000:03:00.0</c>, or <c>03:00.0</c> in domain 0.</param>
    /// <exception cref="MalformedValueException">The text is no PCI address.</exception>
    public static PciAddress Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("pci", text, problem);

    /// <summary>Parses an address.</summary>
    /// <param name="text">The text: <c>0000:03:00.0</c>, or <c>03:00.0</c> in domain 0.</param>
    /// <param name="value">The address, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, out PciAddress value, out string problem)
    {
        value = default;
        problem = "is no PCI address: write bus, device and function in hexadecimal, such as 0000:03:00.0";
        var parts = (text ?? "").Split(':');
        var slot = parts[parts.Length - 1].Split('.');
        var domain = 0;
        if (
            parts.Length is not (2 or 3)
            || slot.Length != 2
            || (parts.Length == 3 && !IsHex(parts[0], 4, out domain))
            || !IsHex(parts[parts.Length - 2], 2, out var bus)
            || !IsHex(slot[0], 2, out var device)
            || !IsHex(slot[1], 1, out var function)
        )
            return false;
        problem =
            device > MaximumDevice ? "has a device number that is too high: use 00 to 1f"
            : function > MaximumFunction ? "has a function number that is too high: use 0 to 7"
            : "";
        if (problem.Length > 0)
            return false;
        value = new PciAddress(domain, bus, device, function);
        return true;
    }

    private static bool IsHex(string text, int digits, out int number)
    {
        number = 0;
        return text.Length == digits && StrictNumber.TryParseHex(text, out number);
    }

    /// <summary>The address in lower case, with its domain: <c>0000:03:00.0</c>.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0:x4}:{1:x2}:{2:x2}.{3:x}", Domain, Bus, Device, Function);
}
