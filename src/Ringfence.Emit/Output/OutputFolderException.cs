using System;

namespace Ringfence.Emit;

/// <summary>An output folder was not written. What was in it before is unchanged.</summary>
public sealed class OutputFolderException : Exception
{
    internal OutputFolderException(string folder, string problem, string remedy, Exception? inner = null)
        : base($"The output folder {folder} was not written: {problem}. {remedy}.", inner)
    {
        Folder = folder;
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>What is wrong, as a sentence without its end.</summary>
    public string Problem { get; }

    /// <summary>What to do about it, as a sentence without its end.</summary>
    public string Remedy { get; }
}
