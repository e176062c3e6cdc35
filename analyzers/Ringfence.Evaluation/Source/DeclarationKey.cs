namespace Ringfence.Evaluation.Source;

/// <summary>
/// A declaration in the program, by its position among the declarations of its file. Unlike a symbol it means the same in the next compilation, as long as
/// no declaration changes: see <see cref="ProgramSurface"/>.
/// </summary>
/// <param name="Tree">The file's position in the compilation.</param>
/// <param name="Ordinal">The declaration's position in <see cref="TreeOutline.Declarations"/>.</param>
internal readonly record struct DeclarationKey(int Tree, int Ordinal);
