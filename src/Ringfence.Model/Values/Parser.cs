using System.Diagnostics.CodeAnalysis;

namespace Ringfence;

/// <summary>Reads a value from what a user wrote, or says what is wrong: the shape of every <c>TryParse</c> of Ringfence's value types.</summary>
/// <typeparam name="TRaw">What the user wrote: a text or a whole number.</typeparam>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="raw">What the user wrote.</param>
/// <param name="value">The value, when it is one.</param>
/// <param name="problem">
/// Otherwise what is wrong and what would be right, as a phrase that follows the quoted text ("is not a VLAN: use 1 to 4094"); empty when all is well.
/// </param>
/// <returns>Whether it is a value.</returns>
public delegate bool Parser<in TRaw, T>(TRaw raw, [MaybeNullWhen(false)] out T value, out string problem);
