using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Cli.Tests;

public class JsonTests
{
    [Fact]
    public async Task Json_has_stable_names()
    {
        var outcome = await Outcome.Of(Fleets.Accepted, "check", "--format", "json");

        Assert.Equal(
            """
            {
              "schemaVersion": 1,
              "fleet": "east",
              "profile": "paper",
              "asOf": "2026-11-24",
              "refuses": false,
              "findings": [
                {
                  "rule": "RF5004",
                  "title": "Add a standby management NIC",
                  "severity": "warning",
                  "state": "accepted",
                  "subject": "east/kvm-01/management",
                  "message": "the management network of kvm-01 has no physical NIC on standby",
                  "place": {
                    "file": "Program.cs",
                    "line": 4,
                    "parameter": "nic"
                  },
                  "related": [],
                  "remediation": "Connect a second physical NIC as standby: .Uplinks(active: \u0022eno1\u0022, standby: \u0022eno2\u0022).",
                  "docs": "docs/rules/RF5004.md",
                  "acceptedBy": {
                    "because": "delivered like that",
                    "until": "2027-01-31",
                    "place": {
                      "file": "Program.cs",
                      "line": 3
                    }
                  }
                }
              ],
              "posture": [
                {
                  "host": "east/kvm-01",
                  "users": "satisfied",
                  "scheduler": "satisfied",
                  "accessControl": "satisfied",
                  "drivers": "satisfied",
                  "management": "accepted",
                  "virtualNetwork": "satisfied"
                }
              ],
              "tallies": {
                "RF0004": {
                  "passed": 1,
                  "failed": 0,
                  "accepted": 0,
                  "undetermined": 0,
                  "notApplicable": 0
                },
                "RF0005": {
                  "passed": 1,
                  "failed": 0,
                  "accepted": 0,
                  "undetermined": 0,
                  "notApplicable": 0
                },
                "RF0006": {
                  "passed": 1,
                  "failed": 0,
                  "accepted": 0,
                  "undetermined": 0,
                  "notApplicable": 0
                },
                "RF2099": {
                  "passed": 0,
                  "failed": 0,
                  "accepted": 0,
                  "undetermined": 0,
                  "notApplicable": 0
                },
                "RF5004": {
                  "passed": 0,
                  "failed": 0,
                  "accepted": 1,
                  "undetermined": 0,
                  "notApplicable": 0
                },
                "RF6099": {
                  "passed": 0,
                  "failed": 0,
                  "accepted": 0,
                  "undetermined": 0,
                  "notApplicable": 0
                }
              }
            }

            """,
            outcome.Out
        );
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Json_does_not_fold()
    {
        var outcome = await Outcome.Of(Fleets.Many(200), "check", "--format", "json");

        var root = JsonDocument.Parse(outcome.Out).RootElement;
        Assert.Equal(200, root.GetProperty("findings").GetArrayLength());
        Assert.Equal(200, root.GetProperty("posture").GetArrayLength());
        Assert.Equal("notSatisfied", root.GetProperty("posture")[199].GetProperty("management").GetString());
    }

    [Fact]
    public async Task Profile_is_named()
    {
        var outcome = await Outcome.Of(Fleets.Many(1), "check", "--profile", "stig", "--format", "json");

        Assert.Equal("stig", JsonDocument.Parse(outcome.Out).RootElement.GetProperty("profile").GetString());
    }
}
