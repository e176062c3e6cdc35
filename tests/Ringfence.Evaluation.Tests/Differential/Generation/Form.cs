using System;

namespace Ringfence.Evaluation.Tests.Generation;

/// <summary>One way to write something: a construct of C# with random parts.</summary>
/// <param name="Name">The construct, for the list of what a run covered.</param>
/// <param name="Write">Writes it, with parts of at most the given depth.</param>
internal sealed record Form(string Name, Func<Writer, int, string> Write);
