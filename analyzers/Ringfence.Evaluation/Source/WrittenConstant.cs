using System.Collections.Generic;

namespace Ringfence.Evaluation.Source;

/// <summary>A constant field as it stands in the text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The name and the value.</param>
/// <param name="Names">The names in its value.</param>
internal sealed record WrittenConstant(string Name, string Text, IReadOnlyList<string> Names);
