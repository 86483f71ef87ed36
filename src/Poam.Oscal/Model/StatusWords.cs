using System.Text;

namespace Poam.Oscal.Model;

/// <summary>The words in which different audiences write the status of an item, to and from OSCAL. <c>docs/items.md</c> has them as a table.</summary>
public static class StatusWords
{
    /// <summary>The word for a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="vocabulary">The audience.</param>
    /// <param name="isOverdue">Whether the item is overdue: OMB calls it delayed.</param>
    /// <param name="isFalsePositive">Whether it was closed as a false positive: eMASS calls it not applicable.</param>
    public static string Of(ItemStatus status, StatusVocabulary vocabulary = StatusVocabulary.Common, bool isOverdue = false, bool isFalsePositive = false) => vocabulary switch
    {
        StatusVocabulary.FedRamp => status == ItemStatus.Complete ? "Closed" : "Open",
        StatusVocabulary.Emass => status switch
        {
            ItemStatus.Complete => isFalsePositive ? "Not Applicable" : "Completed",
            ItemStatus.Deferred => "Risk Accepted",
            _ => "Ongoing",
        },
        StatusVocabulary.Omb => status switch
        {
            ItemStatus.Complete => "Completed",
            ItemStatus.Deferred => "Accepted Risk",
            _ => isOverdue ? "Delayed" : "Ongoing",
        },
        _ => status switch
        {
            ItemStatus.InProgress => "In Progress",
            _ => status.ToString(),
        },
    };

    /// <summary>Reads a word of any audience, or a <c>risk/status</c> of OSCAL. Case, blanks, hyphens and underscores do not matter.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The status; null for a word that nobody uses. Ongoing and delayed tell no more than that the item is open.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public static ItemStatus? Parse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return LettersOf(word) switch
        {
            "open" or "ongoing" or "delayed" or "investigating" => ItemStatus.Open,
            "inprogress" or "remediating" or "deviationrequested" => ItemStatus.InProgress,
            "deferred" or "deviationapproved" or "riskaccepted" or "acceptedrisk" => ItemStatus.Deferred,
            "complete" or "completed" or "closed" or "notapplicable" or "archived" or "falsepositive" => ItemStatus.Complete,
            _ => null,
        };
    }

    /// <summary>The <c>risk/status</c> that stands for a status: <c>open</c>, <c>remediating</c>, <c>deviation-approved</c> or <c>closed</c>.</summary>
    /// <param name="status">The status.</param>
    public static Token ToRiskStatus(ItemStatus status) => status switch
    {
        ItemStatus.InProgress => "remediating",
        ItemStatus.Deferred => "deviation-approved",
        ItemStatus.Complete => "closed",
        _ => "open",
    };

    private static string LettersOf(string word)
    {
        StringBuilder letters = new();
        foreach (char letter in word)
        {
            if (letter is not (' ' or '-' or '_'))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
        }

        return letters.ToString();
    }
}
