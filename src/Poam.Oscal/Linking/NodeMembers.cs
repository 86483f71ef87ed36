using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>Members of objects by their JSON names.</summary>
internal static class NodeMembers
{
    extension(NodeDocument document)
    {
        /// <summary>The text of a member of an object; empty when it has none.</summary>
        public ReadOnlySpan<byte> MemberText(int node, ReadOnlySpan<byte> name)
        {
            int child = document.Member(node, name);
            return child >= 0 && document.KindOf(child) is not (NodeKind.Object or NodeKind.Array) ? document.TextOf(child) : default;
        }

        /// <summary>The first member of an object with a JSON name, or -1.</summary>
        public int Member(int node, ReadOnlySpan<byte> name)
        {
            int other = 0;
            foreach (int child in document.ChildrenOf(node))
            {
                // Of the things of a list, the first tells what all are called.
                if (document.MemberOf(child) == other)
                {
                    continue;
                }

                if (document.IsMember(child, name))
                {
                    return child;
                }

                other = document.MemberOf(child);
            }

            return -1;
        }

        /// <summary>Whether a node is of a definition with a name, such as <c>system-component</c>.</summary>
        public bool IsOf(int node, ReadOnlySpan<byte> definition)
        {
            DefinitionImage definitions = DefinitionImage.Current;
            int member = document.MemberOf(node);
            return member != 0 && definitions.Utf8(definitions.Definitions[definitions.Members[member].Definition].Name).SequenceEqual(definition);
        }

        /// <summary>Whether a node stands inside an object of a definition.</summary>
        public bool IsWithin(int node, ReadOnlySpan<byte> definition)
        {
            int parent = document.ParentOf(node);
            while (parent > document.Root && !document.IsOf(parent, definition))
            {
                parent = document.ParentOf(parent);
            }

            return parent > document.Root;
        }

        /// <summary>Whether a node is an instance of a member with a JSON name.</summary>
        public bool IsMember(int node, ReadOnlySpan<byte> name)
        {
            DefinitionImage definitions = DefinitionImage.Current;
            int member = document.MemberOf(node);
            return member != 0 && definitions.Utf8(definitions.Members[member].JsonName).SequenceEqual(name);
        }
    }
}
