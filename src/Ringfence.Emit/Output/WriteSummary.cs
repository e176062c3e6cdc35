namespace Ringfence.Emit;

/// <summary>What writing an output folder did.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Written">How many files are new or other than before; without the manifest.</param>
/// <param name="Unchanged">How many files were there already, byte for byte.</param>
/// <param name="Removed">How many files Ringfence had written before and no longer emits.</param>
public sealed record WriteSummary(string Folder, int Written, int Unchanged, int Removed);
