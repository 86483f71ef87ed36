using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Checks <c>index</c>, <c>is-unique</c> and <c>index-has-key</c>: references are looked up when the whole document was seen.</summary>
internal sealed class ExternalIndexes(ExternalFindings findings, KeyReader reader, HashSet<string> declared, bool isCli2)
{
    private readonly Dictionary<string, ExternalIndex> _indexes = new(StringComparer.Ordinal);
    private readonly List<(Occasion Occasion, MetapathItem Target, List<string>[] Parts)> _references = [];

    /// <summary>Whether an index from outside has a key.</summary>
    public bool HasKey(string index, string?[] key) =>
        _indexes.TryGetValue(index, out ExternalIndex? found) && found.Keys.ContainsKey(KeyReader.TextOf(key));

    /// <summary>Enters targets into an index.</summary>
    public void Fill(in Occasion occasion, ItemList targets)
    {
        ExternalIndex index = IndexOf(occasion.Constraint.IndexName);
        if (isCli2 && index.IsFilled)
        {
            findings.Break(occasion, occasion.Context, $"There is an index '{occasion.Constraint.IndexName}' already, and oscal-cli 2 fills it once.");
            return;
        }

        index.IsFilled = true;
        index.Parts = index.Parts == 0 ? occasion.Constraint.Keys.Length : index.Parts;
        for (int i = 0; i < targets.Count; i++)
        {
            Enter(occasion, targets[i], index, isShared: true);
        }
    }

    /// <summary>Notes that an index could not be filled: references to it cannot be judged.</summary>
    public void Fail(in Occasion occasion, string reason)
    {
        if (occasion.Constraint.Kind == ExternalConstraintKind.Index)
        {
            IndexOf(occasion.Constraint.IndexName).Obstacle ??= reason;
        }
    }

    /// <summary>Checks that each of the targets has a key of its own.</summary>
    public void CheckUnique(in Occasion occasion, ItemList targets)
    {
        ExternalIndex index = new();
        for (int i = 0; i < targets.Count; i++)
        {
            Enter(occasion, targets[i], index, isShared: false);
        }
    }

    /// <summary>Keeps the references of targets until all indexes are filled.</summary>
    public void Keep(in Occasion occasion, ItemList targets)
    {
        for (int i = 0; i < targets.Count; i++)
        {
            if (Read(occasion, targets[i]) is { } parts)
            {
                _references.Add((occasion, targets[i], parts));
            }
        }
    }

    /// <summary>Looks the references up.</summary>
    /// <param name="oscal">OSCAL's own constraints, whose indexes are found under their names; null when they did not run.</param>
    public void LookUp(ConstraintPass? oscal)
    {
        Dictionary<string, HashSet<string>?> own = new(StringComparer.Ordinal);
        foreach ((Occasion occasion, MetapathItem target, List<string>[] parts) in _references)
        {
            string name = occasion.Constraint.IndexName;
            if (!own.TryGetValue(name, out HashSet<string>? keys))
            {
                keys = oscal?.KeysOf(name) is { } found ? [.. found.Select(KeyReader.TextOf)] : null;
                own.Add(name, keys);
            }

            _indexes.TryGetValue(name, out ExternalIndex? index);
            if (ObstacleOf(occasion.Constraint, index, isKnown: keys is not null || declared.Contains(name)) is { } obstacle)
            {
                findings.Skip(occasion, obstacle);
            }
            else
            {
                LookUp(occasion, target, parts, index, keys);
            }
        }
    }

    private static string? ObstacleOf(ExternalConstraint constraint, ExternalIndex? index, bool isKnown)
    {
        if (!isKnown)
        {
            return $"There is no index '{constraint.IndexName}' for this model.";
        }

        return index?.Obstacle is not null ? $"The index '{constraint.IndexName}' is incomplete. {index.Obstacle}"
            : index is { Parts: > 0 } && index.Parts != constraint.Keys.Length
                ? $"The index '{constraint.IndexName}' has keys of {index.Parts} parts, and the reference has {constraint.Keys.Length}."
            : null;
    }

    private void LookUp(in Occasion occasion, in MetapathItem target, List<string>[] parts, ExternalIndex? index, HashSet<string>? own)
    {
        foreach (string?[] key in KeyReader.Each(parts))
        {
            string text = KeyReader.TextOf(key);
            if (KeyReader.IsEmpty(key) && !isCli2)
            {
                continue;
            }

            if (own?.Contains(text) == true || index?.Keys.ContainsKey(text) == true)
            {
                findings.Pass(occasion, target);
            }
            else
            {
                string name = occasion.Constraint.IndexName;
                findings.Break(occasion, target, $"`{KeyReader.Describe(key)}` is not in the index '{name}'.", text);
            }
        }
    }

    private void Enter(in Occasion occasion, in MetapathItem target, ExternalIndex index, bool isShared)
    {
        if (Read(occasion, target) is not { } parts)
        {
            if (isShared)
            {
                index.Obstacle ??= "Not every key could be read.";
            }

            return;
        }

        string?[] key = KeyReader.Whole(parts);
        if (KeyReader.IsEmpty(key))
        {
            return;
        }

        string text = KeyReader.TextOf(key);
        bool isNew = index.Keys.TryAdd(text, target);
        MetapathItem first = index.Keys[text];
        bool isSame = first.IsNode && target.IsNode && first.IsSameNode(target);
        if (isNew || isSame)
        {
            findings.Pass(occasion, target);
        }
        else
        {
            string what = isShared ? $"in the index '{occasion.Constraint.IndexName}'" : "here";
            findings.Break(occasion, target, $"`{KeyReader.Describe(key)}` occurs {what} a second time.", text, ("the first one", first));
        }
    }

    private List<string>[]? Read(in Occasion occasion, in MetapathItem target)
    {
        if (reader.Read(occasion, target, out string? problem) is not { } parts)
        {
            findings.Skip(occasion, problem!);
            return null;
        }

        if (!reader.HasTooMany(parts))
        {
            return parts;
        }

        findings.Break(occasion, target, "A part of the key has several values, and oscal-cli 2 takes one.", "several values");
        return null;
    }

    private ExternalIndex IndexOf(string name)
    {
        if (!_indexes.TryGetValue(name, out ExternalIndex? index))
        {
            index = new ExternalIndex();
            _indexes.Add(name, index);
        }

        return index;
    }
}
