using System.Reflection;
using System.Reflection.Emit;

namespace ImmigrationCareers.Web.Tests.Architecture;

/// <summary>What a type uses, member by member.</summary>
internal static class UsesOf
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<(string Member, Type Used)> Type(Type type)
    {
        var outer = type.Name;
        IEnumerable<Type?> bases =
            [type.BaseType, .. type.GetInterfaces(), .. ConstraintsOf(type), .. AttributesOf(type.GetCustomAttributesData())];
        foreach (var used in bases.OfType<Type>()) yield return (outer, used);
        foreach (var field in type.GetFields(Own))
        {
            foreach (var used in AttributesOf(field.GetCustomAttributesData()).Prepend(field.FieldType))
                yield return ($"{outer}.{field.Name}", used);
        }

        foreach (var method in type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)))
        {
            foreach (var used in Method(method)) yield return ($"{outer}.{method.Name}", used);
        }
    }

    /// <summary>The type itself and what it is made of: elements of an array, arguments of a generic type.</summary>
    public static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.IsGenericParameter) return [];
        if (type.GetElementType() is { } element) return PartsOf(element);
        return !type.IsGenericType ? [type] : type.GetGenericArguments().SelectMany(PartsOf).Prepend(type.GetGenericTypeDefinition());
    }

    private static IEnumerable<Type> Method(MethodBase method)
    {
        if (method is MethodInfo { ReturnType: var returned }) yield return returned;
        foreach (var used in method.GetParameters().Select(parameter => parameter.ParameterType)) yield return used;
        foreach (var used in AttributesOf(method.GetCustomAttributesData())) yield return used;
        foreach (var used in method.IsGenericMethod ? method.GetGenericArguments().SelectMany(ConstraintsOf) : []) yield return used;
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            yield return clause.CatchType!;
        var members = TokensOf(body.GetILAsByteArray()!).Select(token => Resolve(method, token)).OfType<MemberInfo>();
        foreach (var used in members.SelectMany(Member)) yield return used;
    }

    private static IEnumerable<Type> Member(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType!),
        _ => [member.DeclaringType!],
    };

    private static IEnumerable<Type> ConstraintsOf(Type type) => type.IsGenericParameter
        ? type.GetGenericParameterConstraints()
        : type.GetGenericArguments()
            .Where(argument => argument.IsGenericParameter)
            .SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type> AttributesOf(IEnumerable<CustomAttributeData> attributes) => attributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .Select(argument => argument.Value as Type)
            .OfType<Type>()
            .Prepend(attribute.AttributeType));

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, method.IsGenericMethod ? method.GetGenericArguments() : null);
    }

    /// <summary>Tokens of types and members in the code of a method.</summary>
    private static IEnumerable<int> TokensOf(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType
                is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(code, at);
            at += SizeOf(operation.OperandType, code, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
