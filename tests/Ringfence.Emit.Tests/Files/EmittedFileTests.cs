using System;
using System.IO;
using Xunit;

namespace Ringfence.Emit.Tests.Files;

public sealed class EmittedFileTests
{
    [Theory]
    [InlineData("domain.xml")]
    [InlineData("kvm-01/libvirt/web_1.xml")]
    [InlineData("a/.b/c..d")]
    public void Path_of_plain_segments_is_accepted(string path) => Assert.Equal(path, new EmittedFile(path, "").Path);

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/.../b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("c:x")]
    [InlineData("ü.xml")]
    [InlineData("a\nb")]
    public void Path_that_could_lead_elsewhere_is_rejected(string path)
    {
        var error = Assert.Throws<ArgumentException>(() => new EmittedFile(path, ""));
        Assert.Equal("path", error.ParamName);
    }

    [Fact]
    public void Path_with_a_segment_longer_than_file_systems_hold_is_rejected() =>
        Assert.Throws<ArgumentException>(() => new EmittedFile(new string('a', 201), ""));

    [Fact]
    public void Content_that_is_no_text_with_line_feeds_is_rejected()
    {
        Assert.Throws<ArgumentException>(() => new EmittedFile("a", "a\r\nb"));
        Assert.Throws<ArgumentException>(() => new EmittedFile("a", "\uD800"));
    }

    [Fact]
    public void Content_is_utf8_without_byte_order_mark() => Assert.Equal([0xC3, 0xA4, 0x0A], new EmittedFile("a", "ä\n").Bytes.ToArray());

    [Fact]
    public void Mode_with_set_uid_is_rejected() =>
        Assert.Throws<ArgumentException>(() => new EmittedFile("a", "", UnixFileMode.SetUser | UnixFileMode.UserRead));

    [Fact]
    public void Mode_is_0644_unless_said() => Assert.Equal((UnixFileMode)0b110_100_100, new EmittedFile("a", "").Mode);

    [Fact]
    public void Files_are_equal_by_path_content_and_mode()
    {
        Assert.Equal(new EmittedFile("a", "x"), new EmittedFile("a", "x"));
        Assert.NotEqual(new EmittedFile("a", "x"), new EmittedFile("a", "y"));
        Assert.NotEqual(new EmittedFile("a", "x"), new EmittedFile("a", "x", UnixFileMode.UserRead));
    }
}
