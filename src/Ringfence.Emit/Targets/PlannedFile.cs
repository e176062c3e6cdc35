using System;
using System.IO;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A file that is decided but not yet rendered.</summary>
/// <param name="Path">The path below the output folder.</param>
/// <param name="Mode">The Unix permissions.</param>
/// <param name="Element">The element to blame when the file cannot be rendered.</param>
/// <param name="Render">Renders the content.</param>
internal sealed record PlannedFile(string Path, UnixFileMode Mode, Element Element, Func<TemplateSet, string> Render);
