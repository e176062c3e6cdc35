using System.Threading;
using Microsoft.CodeAnalysis;

namespace Ringfence.CodeFixes;

/// <summary>Says what fails in a program.</summary>
/// <param name="project">The project, whose settings hold.</param>
/// <param name="compilation">The program.</param>
/// <param name="cancellation">Ends it early.</param>
internal delegate ProgramFindings Judge(Project project, Compilation compilation, CancellationToken cancellation);
