//! Words for the generated articles: more of them, and rarer ones, than anybody writes down.

use super::random::Random;

/// Words of the lexicon.
const WORDS: usize = 128 << 6;

/// Words that an article is about.
const TOPIC: usize = 24;

/// Words without a meaning of their own, which stand between others.
const PARTICLES: &str = "的的的的的了在和是也将对为不有等与及中后";

/// Words in the order of their frequency.
#[derive(Debug)]
pub(super) struct Lexicon(Vec<String>);

/// What an article is about: words that come again in it.
#[derive(Debug)]
pub(super) struct Topic(Vec<String>);

impl Lexicon {
    /// A lexicon of words of one to four characters, most of them two, the common characters likelier.
    pub(super) fn new(random: &mut Random) -> Self {
        const LENGTHS: [usize; 12] = [2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 1];
        let characters: Vec<char> = COMMON.chars().chain(RARER.chars()).collect();
        let mut word = || {
            let length = *random.one(&LENGTHS);
            (0..length)
                .map(|_| characters[random.below(characters.len()).min(random.below(characters.len()))])
                .collect()
        };
        Self((0..WORDS).map(|_| word()).collect())
    }

    /// A word. The first 128 are the likeliest; then twice as many words are half as likely, and so on.
    pub(super) fn word(&self, random: &mut Random) -> &str {
        let doublings = (self.0.len() / 128).ilog2() as usize;
        let below = 128 << random.below(doublings + 1);
        &self.0[random.below(below)]
    }

    /// What another article is about.
    pub(super) fn topic(&self, random: &mut Random) -> Topic {
        Topic((0..TOPIC).map(|_| random.one(&self.0).clone()).collect())
    }

    /// Some words in a row.
    pub(super) fn phrase(&self, topic: &Topic, random: &mut Random) -> String {
        let particles: Vec<char> = PARTICLES.chars().collect();
        let mut phrase = String::new();
        for _ in 0..2 + random.below(4) {
            let word = if random.below(4) == 0 { random.one(&topic.0).as_str() } else { self.word(random) };
            phrase.push_str(word);
            if random.below(3) == 0 {
                phrase.push(*random.one(&particles));
            }
        }
        phrase
    }
}

/// The most common characters, in the order of their frequency.
const COMMON: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如\
水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但\
质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组\
见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清\
己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观\
越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯\
院查江型眼王按格养易置派层片始却专";

/// Other characters in common use.
const RARER: &str = "啊挨哀蔼碍鞍暗案盎熬傲澳扒笆拔耙罢摆拜班颁扮瓣帮膀磅傍胞剥堡抱鲍碑辈钡惫苯绷蹦鼻彼蔽毖痹弊臂鞭扁辩彪憋斌宾冰秉病播波搏伯脖泊卜埠擦材踩蔡蚕惨舱藏槽厕册插\
茶察诧豺蝉缠颤尝厂唱抄嘲吵撤澈辰忱趁城乘诚骋痴迟耻尺斥冲宠畴愁绸臭厨雏础搐川船疮床吹锤椿淳戳茨辞词聪匆粗促窜催粹村撮挫答歹殆待耽郸旦淡蛋档蹈祷盗灯凳滴笛\
翟底弟颠碘垫店淀叼刁钓爹迭丁钉锭冬栋冻抖逗毒读赌肚端缎墩敦钝掇垛跺惰峨额恶遏恩饵罚乏藩翻钒烦贩泛肪妨纺飞诽废芬氛焚奋愤封峰烽缝凤夫孵辐符服福甫俯脯赴赋阜\
负附咐该盖杆肝敢刚肛港皋糕稿歌鸽割阁跟羹梗恭躬巩贡沟垢辜箍孤古谷顾刮寡乖棺馆灌瑰归轨癸跪辊锅哈氦骇邯涵喊撼憾汗杭嚎郝呵菏盒河褐嘿狠亨恒烘洪红猴呼瑚胡糊虎\
互哗画怀欢缓唤焕幻黄簧惶幌灰徽毁卉贿汇绘婚混火霍击稽饥讥绩棘急嫉蓟伎悸既继枷荚甲稼驾监笺肩缄柬拣俭荐践箭剑溅姜蒋讲降礁郊娇铰脚缴酵揭街桔睫姐芥疥巾津锦靳\
烬劲茎鲸粳景境径竟炯纠久厩臼疚狙驹咀沮巨锯惧捐倦绢抉爵绝钧俊郡咖揩慨勘康扛炕烤苛磕咳客啃坑孔扣哭酷夸跨筷款狂旷岿奎馈坤困廓喇辣赖栏阑谰懒滥狼朗牢酪勒镭累\
擂棱厘黎漓礼吏厉傈粒璃莲怜敛恋粮粱晾撩疗辽镣烈琳临淋吝菱铃凌岭溜硫刘龙笼垄楼篓芦庐卤麓赂禄戮铝履虑绿孪乱抡仑萝逻骡洛妈码嘛买迈馒蔓漫茫忙茅铆冒贸梅煤镁妹\
萌盟梦醚迷秘蜜棉冕娩描秒妙抿悯鸣摸模摩末默寞牟牡母幕木穆呐纳奶男脑淖嫩倪拟逆拈捻酿捏啮涅狞拧扭脓奴女疟糯欧藕沤爬琶牌攀磐判庞胖刨跑胚赔佩盆烹蓬篷鹏坯批琵\
脾匹屁偏漂撇频乒萍评泼破粕铺葡埔普曝栖凄沏歧脐祈岂启迄泣恰扦迁谦钱遣堑歉腔蔷锹桥侨撬俏怯侵勤禽轻卿氰庆秋球泅曲驱龋颧痊券炔榷燃瓤嚷扰壬韧纫戎荣溶揉茹孺汝\
阮锐若洒鳃叁桑搔嫂森砂沙啥晒杉衫擅善缮赏裳稍勺邵赊舍射砷伸神婶慎牲盛圣狮诗拾识驶拭势适释恃试寿瘦枢抒舒赎薯署鼠树竖漱耍甩拴爽税顺朔嘶丝寺似松颂讼艘苏粟溯\
肃隋髓穗祟笋唆索塔蹋苔泰汰贪坛潭坦碳炭搪膛倘趟涛萄淘套疼剔蹄嚏剃填恬挑跳帖烃停挺酮彤捅偷凸徒屠湍腿退臀脱驮妥挖洼袜弯顽碗皖婉亡旺妄微违唯苇伪未畏魏尉瘟纹\
紊瓮涡卧巫乌屋吾武舞坞晤误析晰锡息膝熄汐袭喜隙瞎霞峡厦掀鲜贤闲嫌献馅陷镶襄翔享橡硝哮宵孝啸歇协邪谐蟹泻薪欣衅猩刑幸兄匈熊羞锈绣虚蓄旭恤绪喧旋眩薛血循寻殉\
讯押呀牙衙哑焉烟严延阎奄演燕雁焰殃秧佯洋仰邀瑶遥姚药噎野掖腋壹铱衣遗胰宜椅乙抑亿逸亦忆诣异绎殷吟寅引英鹰萤蝇盈映佣庸蛹涌勇悠邮游右诱淤虞余鱼渔娱禹羽芋遇\
御狱浴预鸳垣辕猿远怨钥悦云陨酝孕杂灾咱赞葬凿早躁灶择怎赠渣铡栅乍摘窄瞻粘斩蘸站樟漳杖账瘴昭赵兆遮蛰蔗斟臻侦诊镇挣狰帧芝蜘汁殖址旨掷峙稚滞忠终舟诌肘皱骤蛛\
诸竹拄著蛀筑祝爪撰桩撞椎赘谆卓茁灼咨淄仔渍棕综奏足诅纂罪昨柞";
