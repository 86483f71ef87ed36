namespace Poam.Oscal.Model;

/// <summary>Takes the props that facts come from. Names are compared without case and, but where it matters, without namespace: authors disagree on both.</summary>
internal static class FactProps
{
    private static ReadOnlySpan<byte> NistNamespace => "http://csrc.nist.gov/ns/oscal"u8;

    /// <summary>Takes a prop of a risk.</summary>
    /// <param name="risk">The facts to add to.</param>
    /// <param name="name">The name of the prop.</param>
    /// <param name="ns">Its namespace; empty for none, which means NIST's.</param>
    /// <param name="value">Its value.</param>
    /// <param name="node">The node of its value, or -1.</param>
    public static void Take(RiskFacts risk, ReadOnlySpan<byte> name, ReadOnlySpan<byte> ns, ReadOnlySpan<byte> value, int node)
    {
        bool isNist = ns.IsEmpty || ns.SequenceEqual(NistNamespace);
        if (FactWords.Is(name, "false-positive"u8))
        {
            risk.FalsePositive = FactWords.DeviationOf(value, isNist);
            risk.FalsePositiveNode = node;
        }
        else if (FactWords.Is(name, "operational-requirement"u8))
        {
            risk.OperationalRequirement = FactWords.DeviationOf(value, isNist: false);
            risk.OperationalRequirementNode = node;
        }
        else if (FactWords.Is(name, "risk-adjustment"u8) || (isNist && FactWords.Is(name, "risk-adjusted"u8)))
        {
            risk.RiskAdjustment = FactWords.DeviationOf(value, isNist);
            risk.RiskAdjustmentNode = node;
        }
        else if (FactWords.Is(name, "vendor-dependency"u8))
        {
            risk.VendorDependency = FactWords.VendorOf(value);
            risk.VendorDependencyNode = node;
        }
        else
        {
            TakeOther(risk, name, isNist, value, node);
        }
    }

    /// <summary>Takes a prop of an item.</summary>
    /// <param name="item">The facts to add to.</param>
    /// <param name="name">The name of the prop.</param>
    /// <param name="value">Its value.</param>
    /// <param name="node">The node of its value, or -1.</param>
    public static void Take(ItemFacts item, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, int node)
    {
        if (FactWords.Is(name, "poam-id"u8))
        {
            item.PoamIdNode = item.PoamIdNode < 0 ? node : item.PoamIdNode;
        }
        else if (FactWords.Is(name, "scheduled-completion-date"u8) && !item.Scheduled.HasValue)
        {
            item.Scheduled = Moment.Parse(value);
            item.ScheduledNode = node;
        }
        else if (FactWords.Is(name, "vendor-checkin-date"u8))
        {
            item.VendorCheckIn = Moment.Max(item.VendorCheckIn, Moment.Parse(value));
        }
        else if (FactWords.Is(name, "has-vendor-dependency"u8))
        {
            item.HasVendorDependency = !FactWords.IsNo(value);
        }
        else if (FactWords.Is(name, "impacted-control-id"u8))
        {
            item.HasControl = true;
        }
    }

    private static void TakeOther(RiskFacts risk, ReadOnlySpan<byte> name, bool isNist, ReadOnlySpan<byte> value, int node)
    {
        if (FactWords.Is(name, "kev-catalog"u8))
        {
            risk.IsKev = !FactWords.IsNo(value);
        }
        else if (FactWords.Is(name, "kev-due-date"u8))
        {
            risk.KevDue = Moment.Parse(value);
            risk.KevDueNode = node;
        }
        else if (FactWords.Is(name, "impacted-control-id"u8))
        {
            risk.HasControl = true;
        }
        else if (isNist && FactWords.Is(name, "accepted"u8))
        {
            risk.IsAccepted = !FactWords.IsNo(value);
        }
    }
}
