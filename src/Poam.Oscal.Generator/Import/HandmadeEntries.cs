using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Import;

/// <summary>Carries what people wrote in schemas/model over to a fresh import: summaries, messages, C# names, defects.</summary>
internal static class HandmadeEntries
{
    /// <summary>Copies the entries of <paramref name="old"/> to what has the same name in <paramref name="fresh"/>.</summary>
    public static void Carry(ModelSet old, ModelSet fresh)
    {
        foreach (var module in fresh.Modules)
        {
            if (old.Modules.Find(m => m.File == module.File) is { } before)
            {
                Carry(before.Definitions, module.Definitions);
                Carry(before.Flags, module.Flags);
            }
        }
    }

    private static void Carry(List<DefinitionModel> old, List<DefinitionModel> fresh)
    {
        foreach (var definition in fresh)
        {
            if (old.Find(d => d.Key == definition.Key) is { } before)
            {
                definition.Summary = before.Summary;
                definition.CSharpName = before.CSharpName;
                Carry(before.Flags, definition.Flags);
                Carry(before.Fields, definition.Fields);
                Carry(before.Constraints, definition.Constraints);
            }
        }
    }

    private static void Carry(List<MemberModel> old, List<MemberModel> fresh)
    {
        foreach (var member in fresh)
        {
            if (old.Find(m => m.JsonName == member.JsonName) is { } before)
            {
                member.Summary = before.Summary;
                member.CSharpName = before.CSharpName;
                if (member.Definition.Inline && before.Definition.Inline)
                {
                    member.Definition.Summary = before.Definition.Summary;
                    Carry(before.Definition.Constraints, member.Definition.Constraints);
                }
            }
        }
    }

    private static void Carry(List<ConstraintModel> old, List<ConstraintModel> fresh)
    {
        foreach (var constraint in fresh)
        {
            List<ConstraintModel> same = [.. old.Where(c => c.Id == constraint.Id && c.Kind == constraint.Kind)];
            if ((same.Find(c => ConstraintForm.Of(c) == ConstraintForm.Of(constraint)) ?? same.FirstOrDefault()) is { } before)
            {
                constraint.Message = before.Message;

                // A rule that changed has to be looked at anew.
                bool isSameForm = ConstraintForm.Of(before) == ConstraintForm.Of(constraint);
                constraint.Defect = isSameForm ? before.Defect : null;
                constraint.Corrected = isSameForm ? before.Corrected : null;
            }
        }
    }
}
