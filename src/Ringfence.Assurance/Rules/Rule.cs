using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>A security assurance requirement that can be decided against a model. One sealed class in one file, named as the requirement.</summary>
/// <param name="description">What there is to say about the rule besides its check.</param>
/// <remarks>A rule has no state and never throws: what it cannot know makes its verdict <see cref="Verdict.Undetermined"/>.</remarks>
public abstract class Rule(RuleDescription description)
{
    /// <summary>What there is to say about the rule besides its check.</summary>
    public RuleDescription Description { get; } = description;

    /// <summary>Whether the rule looks at what the others found and therefore runs after them.</summary>
    public virtual bool RunsLast => false;

    /// <summary>Decides the requirement for each subject in the fleet.</summary>
    /// <param name="context">The fleet with its index, the parameters and the day.</param>
    /// <returns>One assessment per subject; none where the rule does not apply.</returns>
    public abstract IEnumerable<Assessment> Check(AssuranceContext context);

    /// <summary>Assesses a subject: passes when it certainly holds, fails when it certainly does not, is undetermined otherwise.</summary>
    /// <param name="subject">What the requirement is about.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="blame">The narrowest place in the program that is to blame.</param>
    /// <param name="message">What is wrong, as a sentence without its final dot; only composed when it does not hold.</param>
    protected static Assessment Require(
        Element subject,
        Truth holds,
        Origin blame,
        [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument(nameof(holds))] MessageUnlessTrue message
    ) =>
        holds.IsTrue ? Assessment.Passed(subject)
        : holds.IsFalse ? Assessment.Failed(subject, message.Text, blame)
        : Assessment.Undecided(subject, holds.Reason, blame);
}
