//! Counts, measures, money, ranges of them, and bounds.

use crate::check;

#[test]
fn counts() {
    check(&[
        (
            "全市23万余人参加集中宣讲，发放资料700余份",
            "23万余人 quantity 230000 人 over | 700余份 quantity 700 份 over",
        ),
        (
            "目前，全区共有志愿服务队60余支、注册志愿者23万余人。",
            "60余支 quantity 60 支 over | 23万余人 quantity 230000 人 over",
        ),
        ("建成广场12个、学习教育基地两个、放映队两支", "12个 quantity 12 个 | 两个 quantity 2 个 | 两支 quantity 2 支"),
        ("开展惠民项目736场次，服务居民4万余人次", "736场次 quantity 736 场次 | 4万余人次 quantity 40000 人次 over"),
        ("将场地支持等7大类56条政策内容整合编印", "7大类 quantity 7 类 | 56条 quantity 56 条"),
        ("惠及3,208户10,560人", "3,208户 quantity 3208 户 | 10,560人 quantity 10560 人"),
        ("围绕九大主题、十大行动、三大工程", "九大 quantity 9 大 | 十大 quantity 10 大 | 三大 quantity 3 大"),
        ("途经五省两市的13个站点", "五省 quantity 5 省 | 13个 quantity 13 个"),
        (
            "一百零八名学员、廿四条公约、三千八百二十一户",
            "一百零八名 quantity 108 名 | 廿四条 quantity 24 条 | 三千八百二十一户 quantity 3821 户",
        ),
        ("共计贰拾伍名、壹佰零捌户", "贰拾伍名 quantity 25 名 | 壹佰零捌户 quantity 108 户"),
        (
            "捐書二萬三千餘冊，共三億五千萬人",
            "二萬三千餘冊 quantity 23000 冊 over | 三億五千萬人 quantity 350000000 人",
        ),
        ("全镇种植面积达１２，５００亩", "１２，５００亩 quantity 12500 亩"),
        ("惠及 2 300 户，培训 844\n人次", "2_300_户 quantity 2300 户 | 844_人次 quantity 844 人次"),
        ("近4800间教室、7.2万间宿舍", "4800间 quantity 4800 间 near | 7.2万间 quantity 72000 间"),
        ("3个工作日办结，5个交易日到账", "3个工作日 quantity 3 工作日 | 5个交易日 quantity 5 交易日"),
        ("收到锦旗3面、感谢信5封，调解纠纷17起", "3面 quantity 3 面 | 5封 quantity 5 封 | 17起 quantity 17 起"),
        ("出动车辆120台次、民警340人次", "120台次 quantity 120 台次 | 340人次 quantity 340 人次"),
        ("三孔石桥横跨两岸，桥头立着四根石柱", "三孔 quantity 3 孔 | 四根 quantity 4 根"),
        ("姐弟俩和爷儿仨都来了", "俩 cardinal 2 | 仨 cardinal 3"),
        ("三代同堂的一家五口人", "三代 quantity 3 代 | 五口 quantity 5 口"),
        ("创建4个融合党建示范点、两个市级基地", "4个 quantity 4 个 | 两个 quantity 2 个"),
        ("新增返乡创业1284人、转移就业2308人", "1284人 quantity 1284 人 | 2308人 quantity 2308 人"),
        ("双向六车道，全长两公里", "六车道 quantity 6 车道 | 两公里 quantity 2 公里"),
        ("产值翻一番，增长一倍", "一番 quantity 1 番 | 一倍 quantity 1 倍"),
        ("产量翻了两番，产值增长2.3倍", "两番 quantity 2 番 | 2.3倍 quantity 2.3 倍"),
        ("65岁以上老人、80周岁老人", "65岁 quantity 65 岁 over | 80周岁 quantity 80 岁"),
        ("夺得3金2银1铜", "3金 quantity 3 金 | 2银 quantity 2 银 | 1铜 quantity 1 铜"),
        ("成立100周年", "100周年 quantity 100 周年"),
        (
            "制作展板300块，铺设地砖2000块砖，花了30块钱",
            "300块 money 300 CNY | 2000块 quantity 2000 块 | 30块钱 money 30 CNY",
        ),
        (
            "5000师生、超44万用户，突破300万大关",
            "5000 cardinal 5000 | 44万 cardinal 440000 over | 300万 cardinal 3000000 over",
        ),
        (
            "救援队伍629人，接种343663.0万剂次，总值1401879亿元",
            "629人 quantity 629 人 | 343663.0万剂次 quantity 3436630000 剂次 | 1401879亿元 money 140187900000000 CNY",
        ),
        ("拆除4806栋楼宇，13部门联合", "4806栋 quantity 4806 栋 | 13部门 quantity 13 部门"),
        ("事故致9死3伤", "9 cardinal 9 | 3 cardinal 3"),
        ("培训16期，每期60人", "16期 quantity 16 期 | 60人 quantity 60 人"),
    ]);
}

#[test]
fn measures() {
    check(&[
        ("最高负荷136万千瓦，用电500万千瓦时", "136万千瓦 quantity 1360000 千瓦 | 500万千瓦时 quantity 5000000 千瓦时"),
        (
            "新修村道三十点零五公里，铺设管网48.6\n公里",
            "三十点零五公里 quantity 30.05 公里 | 48.6_公里 quantity 48.6 公里",
        ),
        (
            "占地200亩，建筑面积3.6万平方米，库容5000立方米",
            "200亩 quantity 200 亩 | 3.6万平方米 quantity 36000 平方米 | 5000立方米 quantity 5000 立方米",
        ),
        ("亩产1500公斤左右，总产约2.1万吨", "1500公斤 quantity 1500 公斤 about | 2.1万吨 quantity 21000 吨 about"),
        ("造林1.2万公顷、水面三百亩", "1.2万公顷 quantity 12000 公顷 | 三百亩 quantity 300 亩"),
        ("气温降至零下12℃，最高5℃", "零下12℃ quantity -12 ℃ | 5℃ quantity 5 ℃"),
        ("风力5到6级，气温2～5℃", "5到6级 range 5..6 级 | 2～5℃ range 2..5 ℃"),
        (
            "流量7000立方米/秒，浓度35微克/立方米",
            "7000立方米/秒 quantity 7000 立方米/秒 | 35微克/立方米 quantity 35 微克/立方米",
        ),
        ("骑行10km，负重15kg", "10km quantity 10 km | 15kg quantity 15 kg"),
        ("距县城半公里，步行不足1公里", "半公里 quantity 0.5 公里 | 1公里 quantity 1 公里 under"),
        ("一公里外就是一吨重的石碑", "一公里 quantity 1 公里 | 一吨 quantity 1 吨"),
        ("身高1.75米，体重三斤半的西瓜", "1.75米 quantity 1.75 米 | 三斤半 quantity 3.5 斤"),
        ("500千伏变电站、220千伏线路", "500千伏 quantity 500 千伏 | 220千伏 quantity 220 千伏"),
    ]);
}

#[test]
fn money() {
    check(&[
        ("总投资约34.5万元，其中补助12万元", "34.5万元 money 345000 CNY about | 12万元 money 120000 CNY"),
        (
            "引进外资3200万美元，折合人民币约2.3亿元",
            "3200万美元 money 32000000 USD | 2.3亿元 money 230000000 CNY about",
        ),
        ("贷款1181万元，债券需求56亿元", "1181万元 money 11810000 CNY | 56亿元 money 5600000000 CNY"),
        ("每斤4.2元，每张5角", "4.2元 money 4.2 CNY"),
        ("单价3元5角8分，十块三毛", "3元5角8分 money 3.58 CNY | 十块三毛 money 10.3 CNY"),
        (
            "结余9.83万亿元，出口8000亿元人民币",
            "9.83万亿元 money 9830000000000 CNY | 8000亿元人民币 money 800000000000 CNY",
        ),
        ("捐款二十来万元，人均超一万元", "二十来万元 money 200000 CNY over | 一万元 money 10000 CNY over"),
        ("港币两千九百六十元", "两千九百六十元 money 2960 HKD"),
        ("售价￥300或$20", "￥300 money 300 CNY | $20 money 20 USD"),
        ("投资上千万元，带动上亿元消费", "千万元 money 10000000 CNY over | 亿元 money 100000000 CNY over"),
        ("补贴标准100元以上、5万元以下", "100元 money 100 CNY over | 5万元 money 50000 CNY under"),
        ("折合150欧元、1.2万日元", "150欧元 money 150 EUR | 1.2万日元 money 12000 JPY"),
    ]);
}

#[test]
fn ranges() {
    check(&[
        ("收于6.40 -14.1%", "6.40 cardinal 6.40 - | 14.1% percent 14.1 %"),
        ("5至7个项目签约，单个1—2亿元", "5至7个 range 5..7 个 | 1—2亿元 range 100000000..200000000 CNY"),
        ("预计3到5天恢复，价格0.5—0.8元", "3到5天 range 3..5 天 | 0.5—0.8元 range 0.5..0.8 CNY"),
        (
            "七八公斤重，十七八岁，五六十人，三五百元",
            "七八公斤 range 7..8 公斤 | 十七八岁 range 17..18 岁 | 五六十人 range 50..60 人 | 三五百元 range 300..500 CNY",
        ),
        ("一两个月、两三次", "一两个月 range 1..2 个月 | 两三次 range 2..3 次"),
        ("一百二十到一百五十万元", "一百二十到一百五十万元 range 1200000..1500000 CNY"),
        ("8500到3万港元，1万-5万元", "8500到3万港元 range 8500..30000 HKD | 1万-5万元 range 10000..50000 CNY"),
        ("500米至800米，10人—15人", "500米至800米 range 500..800 米 | 10人—15人 range 10..15 人"),
        ("2000～3000户，20 - 30台", "2000～3000户 range 2000..3000 户 | 20_-_30台 range 20..30 台"),
        ("约3—5公里", "3—5公里 range 3..5 公里 about"),
    ]);
}

#[test]
fn bounds() {
    check(&[
        (
            "超过500人、逾2000户、突破3万吨",
            "500人 quantity 500 人 over | 2000户 quantity 2000 户 over | 3万吨 quantity 30000 吨 over",
        ),
        (
            "不低于95%，不超过30户，不少于5次",
            "95% percent 95 % over | 30户 quantity 30 户 under | 5次 quantity 5 次 over",
        ),
        ("不足百人，不到3个月", "百人 quantity 100 人 under | 3个月 duration P3M under"),
        (
            "近千名师生，上百家企业，上万人，超百户",
            "千名 quantity 1000 名 near | 百家 quantity 100 家 over | 万人 quantity 10000 人 over | 百户 quantity 100 户 over",
        ),
        (
            "数十名专家、几百份问卷、数万元、几十万人次",
            "数十名 quantity 10 名 vague | 几百份 quantity 100 份 vague | 数万元 money 10000 CNY vague | 几十万人次 quantity 100000 人次 vague",
        ),
        (
            "十余名、十几个、百余年、千余亩",
            "十余名 quantity 10 名 over | 十几个 quantity 10 个 over | 百余年 duration P100Y over | 千余亩 quantity 1000 亩 over",
        ),
        (
            "达300人，共计120户，累计5万人次",
            "300人 quantity 300 人 | 120户 quantity 120 户 | 5万人次 quantity 50000 人次",
        ),
        (
            "50人以内，20公里之内，1000人以上，60分及以上",
            "50人 quantity 50 人 under | 20公里 quantity 20 公里 under | 1000人 quantity 1000 人 over | 60分 quantity 60 分 over",
        ),
        (
            "大约40台，接近50台，60台上下",
            "40台 quantity 40 台 about | 50台 quantity 50 台 near | 60台 quantity 60 台 about",
        ),
        ("受益农户达1.2万余，", "1.2万余 cardinal 12000 over"),
        (
            "一千多万元，三千多亩，8900多场",
            "一千多万元 money 10000000 CNY over | 三千多亩 quantity 3000 亩 over | 8900多场 quantity 8900 场 over",
        ),
        ("至少20人，最多50人", "20人 quantity 20 人 over | 50人 quantity 50 人 under"),
    ]);
}
