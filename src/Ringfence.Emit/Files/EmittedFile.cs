using System;
using System.IO;
using System.Text;

namespace Ringfence.Emit;

/// <summary>One file of configuration: where it lies below the output folder, what it says and who may read or run it.</summary>
public sealed record EmittedFile
{
    /// <summary>The mode of a file when nothing else is said: 0644, the owner writes and everybody reads.</summary>
    public const UnixFileMode DefaultMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Describes a file.</summary>
    /// <param name="path">The path relative to the output folder, with slashes; segments of ASCII letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="content">The text. Lines end with LF alone.</param>
    /// <param name="mode">The Unix permissions; ignored where the file system has none.</param>
    /// <exception cref="ArgumentException">The path could lead out of the folder or does not fit every file system, the content has a carriage return or half of a surrogate pair, or the mode has more than permission bits.</exception>
    public EmittedFile(string path, string content, UnixFileMode mode = DefaultMode)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        if (EmittedPath.Problem(path) is { } problem)
            throw new ArgumentException($"The path {Quoted.Text(path)} {problem}.", nameof(path));
        if (content.Contains('\r', StringComparison.Ordinal))
            throw new ArgumentException($"The content of {path} has a carriage return: lines end with LF alone.", nameof(content));
        if (!FileModes.IsPermission(mode))
            throw new ArgumentException($"The mode of {path} is not a permission between 0000 and 0777.", nameof(mode));
        Path = path;
        Mode = mode;
        Bytes = Encode(path, content);
    }

    /// <summary>The path relative to the output folder, with slashes.</summary>
    public string Path { get; }

    /// <summary>The text; lines end with LF. Decoded at each call: a fleet is a hundred thousand files, and only their bytes are kept.</summary>
    public string Content => Utf8.GetString(Bytes.Span);

    /// <summary>The Unix permissions. Default: 0644.</summary>
    public UnixFileMode Mode { get; }

    /// <summary>The text as it lies on the disk: UTF-8 without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether both would leave the same file behind.</summary>
    /// <param name="other">The other file.</param>
    public bool Equals(EmittedFile? other) =>
        other is not null
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && Bytes.Span.SequenceEqual(other.Bytes.Span)
        && Mode == other.Mode;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path.GetHashCode(StringComparison.Ordinal), Bytes.Length, Mode);

    private static byte[] Encode(string path, string content)
    {
        try
        {
            return Utf8.GetBytes(content);
        }
        catch (EncoderFallbackException error)
        {
            throw new ArgumentException(
                $"The content of {path} has half of a surrogate pair: no UTF-8 file can hold it.",
                nameof(content),
                error
            );
        }
    }
}
