using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A file and the element that it configures.</summary>
internal sealed record RenderedFile(EmittedFile File, Element Element);
