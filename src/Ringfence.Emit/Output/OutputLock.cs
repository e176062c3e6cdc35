using System;
using System.IO;

namespace Ringfence.Emit;

/// <summary>Keeps a second run out of an output folder. The operating system releases the lock when a run is killed.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream stream;

    private OutputLock(FileStream stream) => this.stream = stream;

    public static OutputLock Take(FolderNames names)
    {
        try
        {
            return new(new FileStream(names.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (File.Exists(names.Lock))
        {
            throw new OutputFolderException(
                names.Target,
                "another run is writing it",
                $"Wait until that run has ended (it holds {names.Lock})",
                error
            );
        }
    }

    public void Dispose() => stream.Dispose();
}
