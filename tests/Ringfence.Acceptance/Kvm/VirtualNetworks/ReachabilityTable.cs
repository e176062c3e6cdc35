using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Who reaches whom in a network: what the model says, and what packets do.</summary>
internal sealed class ReachabilityTable(EmittedNetwork network, IReadOnlyList<Service> services)
{
    private static readonly AddressFamily[] Families = [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6];

    /// <summary>Asks every pair of stations for every service, in every address family that both have, and compares with the model.</summary>
    /// <returns>How many attempts there were, and how many of them were answered.</returns>
    public async Task<(int All, int Answered)> Compare()
    {
        var stations = network.Guests.Concat(network.Outside).ToList();
        var listeners = stations.Select(station => new Listeners(station.Namespace, services)).ToList();
        try
        {
            var questions = (
                from @from in stations
                from to in stations
                where @from.Nic != to.Nic
                from family in Families
                where @from.AddressOf(family) is not null && to.AddressOf(family) is not null
                from service in services
                select (From: @from, To: to, Service: service, Family: family)
            ).ToList();
            var answers = await Task.WhenAll(
                questions.Select(question =>
                    new Probe(question.From.Namespace, question.To.AddressOf(question.Family)!.Address, question.Service).IsAnswered()
                )
            );
            var disagreements = questions
                .Zip(
                    answers,
                    (question, answered) =>
                        (
                            question,
                            answered,
                            Model: network.Reachability.Allows(
                                question.From.End(question.Family),
                                question.To.End(question.Family),
                                question.Service
                            )
                        )
                )
                .Where(row => row.Model.IsUnknown || row.Model.IsTrue != row.answered)
                .Select(row =>
                    $"{row.question.From} → {row.question.To} {row.question.Service} {row.question.Family}: the model says {row.Model}, packets say {row.answered}"
                )
                .ToList();
            Assert.True(
                disagreements.Count == 0,
                $"{disagreements.Count} of {questions.Count} disagree:\n{string.Join("\n", disagreements.Take(40))}"
            );
            return (questions.Count, answers.Count(answered => answered));
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
