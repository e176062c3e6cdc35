using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ringfence.Assurance;

namespace Ringfence.Reports;

/// <summary>What the rules say, for programs. Names and their meaning change only together with <see cref="SchemaVersion"/>; new ones may come.</summary>
/// <remarks>Findings are not folded: there is one for each rule and element.</remarks>
public static class JsonReport
{
    /// <summary>The version of the form.</summary>
    public const int SchemaVersion = 1;

    // The names are part of the form: the model's may change, these may not.
    private static readonly Dictionary<DeploymentFeature, string> featureNames = new Dictionary<DeploymentFeature, string>
    {
        [DeploymentFeature.Users] = "users",
        [DeploymentFeature.Scheduler] = "scheduler",
        [DeploymentFeature.AccessControl] = "accessControl",
        [DeploymentFeature.Drivers] = "drivers",
        [DeploymentFeature.Management] = "management",
        [DeploymentFeature.VirtualNetwork] = "virtualNetwork",
    };

    private static readonly Dictionary<FeatureState, string> stateNames = new Dictionary<FeatureState, string>
    {
        [FeatureState.Satisfied] = "satisfied",
        [FeatureState.Accepted] = "accepted",
        [FeatureState.Undetermined] = "undetermined",
        [FeatureState.NotSatisfied] = "notSatisfied",
    };

    private static readonly Dictionary<Severity, string> severityNames = new Dictionary<Severity, string>
    {
        [Severity.Error] = "error",
        [Severity.Warning] = "warning",
        [Severity.Info] = "info",
    };

    private static readonly JsonWriterOptions options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    /// <summary>Writes the report.</summary>
    /// <param name="result">What the rules say.</param>
    /// <param name="asOf">The day on which waivers were judged.</param>
    /// <param name="paths">How places are shown.</param>
    /// <returns>JSON, indented, ASCII alone, ended by a line feed.</returns>
    public static string Text(AssuranceResult result, CalendarDate asOf, SourcePaths paths)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("fleet", result.Fleet.Name.Text);
            json.WriteString("profile", result.Profile.Name);
            json.WriteString("asOf", asOf.ToString());
            json.WriteBoolean("refuses", result.Refuses);
            WriteArray(json, "findings", result.Findings, finding => WriteFinding(json, finding, paths));
            WriteArray(json, "posture", result.Posture, row => WritePosture(json, row));
            WriteTallies(json, result.Tallies);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, SourcePaths paths)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("severity", severityNames[finding.Severity]);
        json.WriteString("state", StateOf(finding));
        json.WriteString("subject", finding.Subject.Address);
        json.WriteString("message", finding.Message);
        WritePlace(json, "place", finding.Place, paths);
        WriteArray(
            json,
            "related",
            finding.Related,
            related =>
            {
                json.WriteStartObject();
                json.WriteString("text", related.Text);
                WritePlace(json, "place", related.Place, paths);
                json.WriteEndObject();
            }
        );
        json.WriteString("remediation", finding.Rule.Remediation);
        json.WriteString("docs", RuleReport.DocsPath(finding.Rule.Id));
        if (finding.AcceptedBy is { } waiver)
        {
            json.WriteStartObject("acceptedBy");
            WriteSetting(json, "because", waiver.Because);
            WriteSetting(json, "until", waiver.Until);
            WritePlace(json, "place", waiver.Origin, paths);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string StateOf(Finding finding) =>
        finding.AcceptedBy is not null ? "accepted"
        : finding.Verdict == Verdict.Undetermined ? "undetermined"
        : "open";

    private static void WritePlace(Utf8JsonWriter json, string name, Origin place, SourcePaths paths)
    {
        if (!place.IsKnown)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("file", paths.File(place.File!));
        json.WriteNumber("line", place.Line);
        if (place.Parameter is not null)
            json.WriteString("parameter", place.Parameter);
        if (place.Item >= 0)
            json.WriteNumber("item", place.Item);
        json.WriteEndObject();
    }

    private static void WriteSetting<T>(Utf8JsonWriter json, string name, Setting<T> setting)
    {
        if (setting.IsKnown)
            json.WriteString(name, $"{setting.Value}");
        else
            json.WriteNull(name);
    }

    private static void WritePosture(Utf8JsonWriter json, HostPosture row)
    {
        json.WriteStartObject();
        json.WriteString("host", row.Host.Address);
        foreach (var feature in HostPosture.Features)
            json.WriteString(featureNames[feature], stateNames[row[feature]]);
        json.WriteEndObject();
    }

    private static void WriteTallies(Utf8JsonWriter json, IReadOnlyDictionary<string, RuleTally> tallies)
    {
        json.WriteStartObject("tallies");
        foreach (var (rule, tally) in tallies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(rule);
            json.WriteNumber("passed", tally.Passed);
            json.WriteNumber("failed", tally.Failed);
            json.WriteNumber("accepted", tally.Accepted);
            json.WriteNumber("undetermined", tally.Undetermined);
            json.WriteNumber("notApplicable", tally.NotApplicable);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
