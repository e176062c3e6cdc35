namespace Ringfence.Emit;

/// <summary>Something that is set up on an ESXi host itself, because vCenter has no word for it.</summary>
/// <param name="Name">What it is about: "firewall".</param>
/// <param name="Script">Shell commands of ESXi, a line end after each.</param>
/// <param name="Input">What they read from standard input, line by line.</param>
internal sealed record HostStep(string Name, string Script, ValueList<HostStepInput> Input);

/// <summary>A line that a step reads.</summary>
/// <param name="Setting">The name of the setting that is the line; a secret's name where it is one.</param>
/// <param name="IsSecret">Whether nobody may see it.</param>
/// <param name="Description">What it is, as a phrase.</param>
internal sealed record HostStepInput(string Setting, bool IsSecret, string Description);
