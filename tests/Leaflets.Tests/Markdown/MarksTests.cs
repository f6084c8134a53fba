using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>What Markdown's marks do to digits, signs and words: what the author meant, or a diagnostic at the place.</summary>
public sealed class MarksTests
{
    [Theory]
    [InlineData("Children take 5~10 mg, adults take 20~30 mg.")]
    [InlineData("5~10 mg or 15~20 mg; ~5.")]
    [InlineData("每日2~3次，每次1~2片。")]
    [InlineData("하루 5~10mg을 2~3회 드세요. 체온 36~37℃.")]
    [InlineData("1日2~3回、1回1~2錠")]
    [InlineData("月~金、土~日")]
    [InlineData("春~夏~秋")]
    [InlineData("Mon~Wed~Fri")]
    [InlineData("8~10~12 h")]
    [InlineData("~5-~10 mg")]
    [InlineData("5~~10 mg and 20~~30 mg")]
    [InlineData("Score==5 is low, Score==9 is high.")]
    [InlineData("5==6==7")]
    [InlineData("Urine: + or ++ or +++; call at ++ or more than ++ protein. ER ++ and PR ++ now. 1++ to 3++ then.")]
    [InlineData("C++ and D++, (++) and (++), 蛋白++至+++，++时")]
    [InlineData("(==) and (==), (~~) and (~~)")]
    [InlineData("10::30 and 11::45, std::cout::x")]
    [InlineData("5 * 3 * 2, 5* and 6*, snake_case_name, 5** of 10**")]
    [InlineData("`2*3 or 4*5` \\*\\*a")]
    [InlineData("2\\*3 or 4\\*5")]
    [InlineData("5_10_15 a__b__5")]
    public void A_sign_within_words_numbers_and_times_is_printed(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            text.Replace("\\", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal),
            Printed(result));
    }

    [Theory]
    [InlineData("White cells: 4 to 11 x 10^9/L. Platelets: 150 to 400 x 10^9/L.", "LFT1309 (3,26)", "LFT1309 (3,58)")]
    [InlineData("10^6 to 10^9 cells", "LFT1309 (3,3)", "LFT1309 (3,11)")]
    [InlineData("m^2 to 10 m^2", "LFT1309 (3,2)", "LFT1309 (3,12)")]
    [InlineData("10^6-10^9/L", "LFT1309 (3,3)", "LFT1309 (3,8)")]
    [InlineData("x^2-y^2", "LFT1309 (3,2)", "LFT1309 (3,6)")]
    [InlineData("10^6&nbsp;to&nbsp;10^ x", "LFT1309 (3,3)", "LFT1309 (3,21)")]
    [InlineData("10^-3 mol", "LFT1309 (3,3)")]
    [InlineData("H~2O", "LFT1309 (3,2)")]
    [InlineData("~20 mg~ daily", "LFT1309 (3,7)")]
    public void A_lone_mark_of_a_superscript_stays_and_is_reported(string text, params string[] expected)
    {
        var result = Read(text);
        Assert.Equal(expected, Places(result));
        Assert.Equal(text.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal), Printed(result));
    }

    [Theory]
    [InlineData("m^2^ and 10^9^/L", "m[^2] and 10[^9]/L")]
    [InlineData("10^-3^ mol", "10[^-3] mol")]
    [InlineData("Ca^2+^ channel", "Ca[^2+] channel")]
    [InlineData("H~2~O and CO~2~.", "H[~2]O and CO[~2].")]
    [InlineData("C~6~H~12~O~6~", "C[~6]H[~12]O[~6]")]
    [InlineData("3^rd^ day, ^14^C, FEV~1~, T~max~, t~1/2~", "3[^rd] day, [^14]C, FEV[~1], T[~max], t[~1/2]")]
    [InlineData("10^9^个", "10[^9]个")]
    [InlineData("^a^ p < 0.05", "[^a] p < 0.05")]
    [InlineData("m^**2**^", "m[^<2>]")]
    [InlineData("5×10^6^, 1.73 m^2^)", "5×10[^6], 1.73 m[^2])")]
    public void What_is_raised_or_lowered_is(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, Printed(result));
    }

    [Theory]
    [InlineData("باسم و::北京::{lang=zh-Hans} وبال::London::{lang=en}.", "باسم و北京 وبالLondon.")]
    [InlineData("ו::London::{lang=en} וה==חשוב== ו~~ישן~~", "וLondon וה=חשוב= ו-ישן-")]
    [InlineData("و::باريس::{lang=ar} ثم", "وباريس ثم")]
    public void A_mark_opens_behind_the_particle_of_a_word(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, Printed(result));
    }

    [Theory]
    [InlineData("النتيجة==5 ثم النتيجة==9")]
    [InlineData("و==5 ثم ז==9")]
    [InlineData("مستشفى::المدينة ثم بيت::العائلة")]
    public void A_mark_within_a_word_or_before_a_number_stays_in_scripts_with_particles(string text) =>
        Assert.Equal(text, Printed(Read(text)));

    [Theory]
    [InlineData("Take 2*3 or 4*5", "LFT1300 (3,7)", "LFT1300 (3,14)")]
    [InlineData("2*3*4 mg", "LFT1300 (3,2)", "LFT1300 (3,4)")]
    [InlineData("5*10*15 cm", "LFT1300 (3,2)", "LFT1300 (3,5)")]
    [InlineData("a*b and c*d", "LFT1300 (3,2)", "LFT1300 (3,10)")]
    [InlineData("2**3 and 2**4", "LFT1300 (3,2)", "LFT1300 (3,11)")]
    [InlineData("x*2 or y*3", "LFT1300 (3,2)", "LFT1300 (3,9)")]
    [InlineData("每次2*3片，每日4*5次", "LFT1300 (3,4)", "LFT1300 (3,11)")]
    [InlineData("from (*) to (*) here", "LFT1300 (3,7)", "LFT1300 (3,14)")]
    [InlineData("**5**10 mg", "LFT1300 (3,4)")]
    [InlineData("5<!-- x -->0 mg", "LFT1301 (3,2)")]
    [InlineData("5<sub></sub>0 mg", "LFT1301 (3,2)")]
    [InlineData("5`10` mg", "LFT1301 (3,2)")]
    [InlineData("[5](https://x.org)10 mg", "LFT1301 (3,3)")]
    [InlineData("==5==10 mg")]
    [InlineData("5{{clinic.phone}} mg", "LFT1301 (3,2)")]
    [InlineData("{{clinic.phone}}5 mg", "LFT1301 (3,1)")]
    [InlineData("5<b></b>0 mg", "LFT1301 (3,2)")]
    [InlineData("<u>5</u>0 mg", "LFT1301 (3,5)")]
    [InlineData("5&#48; mg and 5\\.5")]
    public void A_mark_that_eats_a_sign_or_joins_numbers_is_reported(string text, params string[] expected) =>
        Assert.Equal(expected, Places(Read(text)));

    [Theory]
    [InlineData("*5 mg* and **10** mg, un*frigging*believable, **Take 5**.")]
    [InlineData("***both*** and **5 mg***")]
    [InlineData("**5**mg, (*see below*), *(see below)*")]
    [InlineData("_5_ and __10__")]
    public void Ordinary_emphasis_is_left_alone(string text) => Assert.Empty(Read(text).Diagnostics);

    [Theory]
    [InlineData("your temperature is\n>= 38 °C", "LFT1302 (4,1)")]
    [InlineData("if the count is\n> 5", "LFT1302 (4,1)")]
    [InlineData("> 38 °C: call us", "LFT1302 (3,1)")]
    [InlineData("- > 38 °C: call us\n- rest", "LFT1302 (3,3)")]
    [InlineData(">", "LFT1302 (3,1)")]
    [InlineData("store at\n- 18 °C", "LFT1303 (4,1)")]
    [InlineData("between\n- 18 °C and\n- 5 °C", "LFT1303 (4,1)")]
    [InlineData("- 18 °C is cold", "LFT1303 (3,1)")]
    [InlineData("- - 5 mg", "LFT1303 (3,3)")]
    [InlineData("store at\n- −18 °C", "LFT1303 (4,1)")]
    [InlineData("38 and\n- +5 mg", "LFT1303 (4,1)")]
    [InlineData("if it is\n> −5 °C", "LFT1302 (4,1)")]
    [InlineData("Fever\n:   >38 °C: call us", "LFT1302 (4,5)")]
    [InlineData("Fever\n:   - 38 °C: call us", "LFT1303 (4,5)")]
    [InlineData("5\n+ 5", "LFT1303 (4,1)")]
    [InlineData("5\n* 5", "LFT1303 (4,1)")]
    [InlineData("See room\n# 5 now.", "LFT1304 (4,1)", "LFT1249 (4,1)")]
    [InlineData("##Side effects", "LFT1305 (3,1)")]
    [InlineData("#Overview", "LFT1305 (3,1)")]
    [InlineData("##副作用", "LFT1305 (3,1)")]
    [InlineData("####### Seven", "LFT1305 (3,1)")]
    [InlineData("##**Bold**", "LFT1305 (3,1)")]
    [InlineData("Text\n##More", "LFT1305 (4,1)")]
    [InlineData("##\u00A0Title", "LFT1305 (3,1)")]
    [InlineData("between 5\n-\n10", "LFT1306 (4,1)")]
    [InlineData("5\n=\n10", "LFT1306 (4,1)", "LFT1249 (3,1)")]
    [InlineData("## Grade 3 #", "LFT1307 (3,12)")]
    public void A_sign_that_makes_a_block_is_reported(string text, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Places(Read(text)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("You need:\n- 2 towels")]
    [InlineData("You need\n- 2 towels\n- 3 cups")]
    [InlineData("- 37 °C: normal\n- 39 °C: call us")]
    [InlineData("> Rest is best.\n> 5 people said so.")]
    [InlineData(">\n> 5 people")]
    [InlineData("> 1. One\n> 2. Two")]
    [InlineData("## 5 things\n\nText\n\n### 6 things ###")]
    [InlineData("Heading\n--")]
    [InlineData("#1 and #hashtag of #many\n\n#5\n\n#one #two")]
    [InlineData("\\##Side")]
    public void What_is_meant_as_a_block_is_left_alone(string text) => Assert.Empty(Read(text).Diagnostics);

    [Theory]
    [InlineData("**Take 5 mg now", "LFT1308 (3,1)")]
    [InlineData("Take **5 mg now", "LFT1308 (3,6)")]
    [InlineData("Take 5 mg now**", "LFT1308 (3,14)")]
    [InlineData("==Take care", "LFT1308 (3,1)")]
    [InlineData("~~20 mg daily", "LFT1308 (3,1)")]
    [InlineData("::word of", "LFT1308 (3,1)")]
    [InlineData("Take **5* mg", "LFT1308 (3,6)")]
    [InlineData("** bold **text", "LFT1308 (3,9)")]
    [InlineData("请看** 说明**后", "LFT1308 (3,3)", "LFT1308 (3,8)")]
    public void A_mark_without_its_partner_is_reported(string text, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Places(Read(text)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("**重要：**请先阅读。请看**说明（第2页）**后再服药。", "<重要：>请先阅读。请看<说明（第2页）>后再服药。")]
    [InlineData("太郎は**「こんにちわ」**といった", "太郎は<「こんにちわ」>といった")]
    [InlineData("税込**¥10,000**で", "税込<¥10,000>で")]
    [InlineData("**이것(그것)**은 굵게", "<이것(그것)>은 굵게")]
    [InlineData("请**“阿司匹林”**后", "请<“阿司匹林”>后")]
    [InlineData("**注意。**~~旧（文）。~~新", "<注意。>-旧（文）。-新")]
    [InlineData("**葛󠄀。**城", "<葛󠄀。>城")]
    [InlineData("请==注意==饭后", "请=注意=饭后")]
    public void Strong_text_ends_beside_the_punctuation_of_Chinese_Japanese_and_Korean(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, Printed(result));
    }

    [Theory]
    [InlineData("Date of birth: __/__/____", "Date of birth: {6}/{6}/{12}")]
    [InlineData("My next visit is at __:__ on ____.", "My next visit is at {6}:{6} on {20}.")]
    [InlineData("__-__-____, ____.__ kg, __,__ mg", "{6}-{6}-{12}, {12}.{6} kg, {6},{6} mg")]
    [InlineData("__ / __ / 20__ and __.__.__", "{6} / {6} / 20{6} and {6}.{6}.{6}")]
    [InlineData("At __ __ ____ or ____ ____", "At {6} {6} {12} or {20} {20}")]
    [InlineData("(__) and (___), ___ mg", "({20}) and ({20}), {20} mg")]
    [InlineData("*__/__*", "*{6}/{6}*")]
    [InlineData("血压：__/__毫米", "血压：{6}/{6}毫米")]
    [InlineData("__bold__ / __more__ and __\"a\"__ / __\"b\"__", "<bold> / <more> and <\"a\"> / <\"b\">")]
    [InlineData("__init__.__name__ a__b", "<init>.<name> a__b")]
    public void Underscores_with_signs_between_are_blanks(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, Printed(result));
    }

    private static ReadResult Read(string text) => SpecTests.Read("# T\n\n" + text);

    private static IEnumerable<string> Places(ReadResult result) => result.Diagnostics.Select(static diagnostic =>
        $"{diagnostic.Descriptor.Id} ({diagnostic.Span.StartPosition.Line},{diagnostic.Span.StartPosition.Column})");

    private static string Printed(ReadResult result) => string.Concat(result.Document!.Blocks.Select(Printed));

    private static string Printed(DocumentNode node)
    {
        var content = string.Concat(DocumentNodes.ChildrenOf(node).Select(Printed));
        return node switch
        {
            Text text => text.Value,
            InlineCode code => code.Value,
            SoftBreak => "\n",
            WriteInBlank blank => $"{{{blank.Width}}}",
            Superscript => $"[^{content}]",
            Subscript => $"[~{content}]",
            Strong => $"<{content}>",
            Emphasis => $"*{content}*",
            Strikethrough => $"-{content}-",
            Marked => $"={content}=",
            _ => content,
        };
    }
}
