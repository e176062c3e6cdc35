using System.Runtime.Versioning;

// The tools that judge run on Linux: elsewhere every test here is skipped for the lack of them.
[assembly: SupportedOSPlatform("linux")]
