using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Manifests;

public sealed class ManifestTests
{
    private static readonly EmittedTree Tree = new(
        ["libvirt"],
        [new EmittedFile("web.xml", "<a/>\n"), new EmittedFile("run.sh", "true\n", UnixFileMode.UserRead | UnixFileMode.UserExecute)],
        [new NotEmitted("libvirt", "east/web", "cap", "No such setting.")]
    );

    [Fact]
    public void Text_is_fixed_to_the_byte() =>
        Assert.Equal(
            """
            {
              "formatVersion": 1,
              "generator": "Ringfence",
              "targets": [
                "libvirt"
              ],
              "files": [
                {
                  "path": "run.sh",
                  "mode": "0500",
                  "sha256": "a17fcf0a2f50e2d495e4f90ce263410edc183add6c62699a2facbccf60410f74",
                  "size": 5
                },
                {
                  "path": "web.xml",
                  "mode": "0644",
                  "sha256": "a1fd98554152adcab3c8c3f0fc3b01f7d245a5661dc459a61f92ea0a7248ed0f",
                  "size": 5
                }
              ],
              "notEmitted": [
                {
                  "target": "libvirt",
                  "element": "east/web",
                  "property": "cap",
                  "reason": "No such setting."
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Manifest.Of(Tree).ToJson()
        );

    [Fact]
    public void Text_reads_back_as_the_same_manifest() => Assert.Equal(Manifest.Of(Tree), Manifest.Parse(Manifest.Of(Tree).ToJson()));

    [Theory]
    [InlineData("\"generator\": \"Ringfence\"", "\"generator\": \"Other\"", "not by Ringfence")]
    [InlineData("\"generator\": \"Ringfence\",", "", "which program")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2", "version \"2\"")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "version \"1\"")]
    [InlineData("\"formatVersion\": 1,", "", "version of its format")]
    [InlineData("\"path\": \"run.sh\"", "\"path\": \"../../etc/passwd\"", "lead out")]
    [InlineData("\"path\": \"run.sh\"", "\"path\": \"web.xml\"", "twice")]
    [InlineData("\"path\": \"run.sh\"", "\"path\": null", "path")]
    [InlineData("\"mode\": \"0500\"", "\"mode\": \"4755\"", "octal")]
    [InlineData("\"mode\": \"0500\"", "\"mode\": \"0999\"", "octal")]
    [InlineData("\"size\": 5", "\"size\": -5", "size -5")]
    [InlineData("\"sha256\": \"", "\"sha256\": \"x", "hexadecimal")]
    [InlineData("\"targets\"", "\"target\"", "lacks something")]
    [InlineData("\"files\": [", "\"files\": [ null,", "is null")]
    [InlineData("\"files\": [", "\"files\": 7, \"x\": [", "lacks something")]
    [InlineData("}", "", "no JSON")]
    public void Damaged_text_is_refused_and_says_where(string what, string by, string expected)
    {
        var json = Manifest.Of(Tree).ToJson();
        Assert.Contains(what, json, StringComparison.Ordinal);
        var error = Assert.Throws<ManifestException>(() => Manifest.Parse(json.Replace(what, by, StringComparison.Ordinal)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Foreign_text_is_refused(string json) => Assert.Throws<ManifestException>(() => Manifest.Parse(json));

    [Fact]
    public void Every_truncation_is_refused_and_nothing_else_thrown()
    {
        var json = Manifest.Of(Tree).ToJson();
        foreach (var length in Enumerable.Range(0, json.Length - 2))
            Assert.Throws<ManifestException>(() => Manifest.Parse(json[..length]));
    }
}
