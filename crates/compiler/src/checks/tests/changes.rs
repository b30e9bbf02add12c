//! Changes and differences.

use super::check;

#[test]
fn differences() {
    check("甲村有农户320户，乙村有农户285户，甲村比乙村多35户。", "difference consistent: 320 − 285 = 35户");
    check("两地的气象站相距48公里和36公里，相差12公里。", "difference consistent: 48 − 36 = 12公里");
    check("入户调查员由60人增加到85人，增加了25人。", "difference consistent: 85 − 60 = 25人");
    check("年初库存粮食1.8万吨，年末库存1.2万吨，减少0.6万吨。", "difference consistent: 1.8 − 1.2 = 0.6万吨");
    check(
        "信访量由去年的420件下降到今年的315件，减少105件，下降25%。",
        "difference consistent: 420 − 315 = 105件\ndecline consistent: (420 − 315) ÷ 420 = 25%",
    );
    check("全年收入860万元，支出795万元，结余65万元。", "difference consistent: 860 − 795 = 65万元");
    check("东线长42公里，西线长38公里，东线比西线长6公里。", "difference inconsistent: 42 − 38 = 4公里 ≠ 6公里");
    check("去年检查企业640家，今年检查企业800家，增加160家。", "difference consistent: 800 − 640 = 160家");
    check(
        "甲镇完成投资3.2亿元，乙镇完成投资2.7亿元，两镇相差5000万元。",
        "difference consistent: 3.2 − 2.7 = 5000万元",
    );
    check("危房户由年初的65户减少到18户，减少47户。", "difference consistent: 65 − 18 = 47户");
    check(
        "每公里造价由320万元降至280万元，降低40万元，降幅12.5%。",
        "difference consistent: 320 − 280 = 40万元\ndecline consistent: (320 − 280) ÷ 320 = 12.5%",
    );
    check(
        "今年报名4600人，比去年的4000人多600人，增长15%。",
        "difference consistent: 4600 − 4000 = 600人\ngrowth consistent: (4600 − 4000) ÷ 4000 = 15%",
    );
    check(
        "东校区有学生1260人，西校区有学生980人，东校区比西校区多280人。",
        "difference consistent: 1260 − 980 = 280人",
    );
    check("今年收到建议案85件，比去年的70件增加15件。", "difference consistent: 85 − 70 = 15件");
    check("甲队得分96分，乙队得分88分，两队相差8分。", "difference consistent: 96 − 88 = 8分");
    check("仓库原有大米320吨，运走180吨，还剩140吨。", "difference consistent: 320 − 180 = 140吨");
    check("全年财政收入12.6亿元，支出14.2亿元，收支缺口1.6亿元。", "difference consistent: 14.2 − 12.6 = 1.6亿元");
    check("全年事故起数由52起下降到39起，减少15起。", "difference inconsistent: 52 − 39 = 13起 ≠ 15起");
}

#[test]
fn a_change_may_come_before_what_it_led_to() {
    check("参加人数比上年增加200人，达1200人，增长20%。", "growth consistent: 200 ÷ (1200 − 200) = 20%");
    check("用水量同比减少300吨，下降10%，降至2700吨。", "decline consistent: 300 ÷ (2700 + 300) = 10%");
    check("用水量同比减少300吨，下降15%，降至2700吨。", "decline inconsistent: 300 ÷ (2700 + 300) = 10% ≠ 15%");
    check("会员增加50人，达到550人，增长20%。", "");
    check("原价120元，现价96元，降幅20%。", "decline consistent: (120 − 96) ÷ 120 = 20%");
    check("培训干部比上年增加200人，达1200人次，覆盖率提高20%。", "");
}

#[test]
fn growth_and_decline() {
    check("村集体收入由2019年的12万元增加到2022年的30万元，增长150%。", "growth consistent: (30 − 12) ÷ 12 = 150%");
    check("设施蔬菜面积从3200亩扩大到4000亩，增长25%。", "growth consistent: (4000 − 3200) ÷ 3200 = 25%");
    check(
        "实现社会消费品零售总额45.6亿元，同比增加3.2亿元，增长7.5%。",
        "growth consistent: 3.2 ÷ (45.6 − 3.2) = 7.55% ≈ 7.5%",
    );
    check("接待游客126万人次，比上年增加21万人次，增长20%。", "growth consistent: 21 ÷ (126 − 21) = 20%");
    check("出栏生猪8.8万头，同比增长10%，增加0.8万头。", "growth consistent: 0.8 ÷ (8.8 − 0.8) = 10%");
    check("去年接诊4.5万人次，今年接诊5.4万人次，增长20%。", "growth consistent: (5.4 − 4.5) ÷ 4.5 = 20%");
    check("今年快递业务量达到1260万件，比去年的1050万件增长20%。", "growth consistent: (1260 − 1050) ÷ 1050 = 20%");
    check("农民合作社由40家发展到120家，增长2倍。", "growth consistent: (120 − 40) ÷ 40 = 2倍");
    check(
        "全县粮食总产量32.4万吨，较上年增产1.2万吨，增幅3.8%。",
        "growth consistent: 1.2 ÷ (32.4 − 1.2) = 3.85% ≈ 3.8%",
    );
    check("新能源车保有量由2000辆增至5000辆，增长50%。", "growth inconsistent: (5000 − 2000) ÷ 2000 = 150% ≠ 50%");
    check("全县电商企业从86家增加到129家，增长50%。", "growth consistent: (129 − 86) ÷ 86 = 50%");
    check("村集体经济收入从18万元增长到45万元，增长1.5倍。", "growth consistent: (45 − 18) ÷ 18 = 1.5倍");
    check("游客数量由12万人次增至30万人次，增长2倍。", "growth consistent: (30 − 12) ÷ 12 = 1.5倍 ≈ 2倍");
    check(
        "今年1至8月进出口总额为3.36亿美元，较上年同期增加5600万美元，增长20%。",
        "growth consistent: 5600 ÷ (33600 − 5600) = 20%",
    );
    check(
        "上半年接诊患者7.2万人次，同比增加0.9万人次，增幅为12.5%。",
        "growth inconsistent: 0.9 ÷ (7.2 − 0.9) = 14.29% ≠ 12.5%",
    );
    check("全县拥有注册商标2760件，同比净增460件，增长20%。", "growth consistent: 460 ÷ (2760 − 460) = 20%");
    check("在校学生由2018年的4200人增加到2023年的4830人，增长15%。", "growth consistent: (4830 − 4200) ÷ 4200 = 15%");
    check(
        "全年粮食产量1.2亿公斤，比上年增加600万公斤，增长5.3%。",
        "growth consistent: 600 ÷ (12000 − 600) = 5.26% ≈ 5.3%",
    );
    check("图书馆藏书由4.8万册增加到6万册，增长25%。", "growth consistent: (6 − 4.8) ÷ 4.8 = 25%");
    check("粮食产量达到3.15亿斤，比上年增产1500万斤，增长5%。", "growth consistent: 1500 ÷ (31500 − 1500) = 5%");
    check("旅游收入突破6亿元，同比增加1亿元，增长20%。", "growth consistent: 1 ÷ (6 − 1) = 20%");
    check("全年网络零售额8.4亿元，同比增长20%，净增1.4亿元。", "growth consistent: 1.4 ÷ (8.4 − 1.4) = 20%");
    check("农民人均可支配收入18900元，比上年增加1400元，增长8%。", "growth consistent: 1400 ÷ (18900 − 1400) = 8%");
    check("地区生产总值由2018年的85亿元增加到2023年的136亿元，增长60%。", "growth consistent: (136 − 85) ÷ 85 = 60%");
    check("2022年接待游客80万人次，2023年接待游客100万人次，增长25%。", "growth consistent: (100 − 80) ÷ 80 = 25%");
    check("项目投资由6亿元增加到7.5亿元，增长20%。", "growth inconsistent: (7.5 − 6) ÷ 6 = 25% ≠ 20%");
    check("全县参保人数35.2万人，比上年增加1.2万人，增长5%。", "growth inconsistent: 1.2 ÷ (35.2 − 1.2) = 3.5% ≠ 5%");
    check(
        "该县农产品出口额突破1.05亿美元，同比增加1800万美元，增长20.7%。",
        "growth consistent: 1800 ÷ (10500 − 1800) = 20.69% ≈ 20.7%",
    );
    check("今年种植晚稻4.2万亩，比去年增加0.2万亩，增长5%。", "growth consistent: 0.2 ÷ (4.2 − 0.2) = 5%");
    check("用水量由480万吨下降到420万吨，下降12.5%。", "decline consistent: (480 − 420) ÷ 480 = 12.5%");
    check("交通事故发生36起，比去年同期减少12起，下降25%。", "decline consistent: 12 ÷ (36 + 12) = 25%");
    check("实现利润1200万元，同比减少300万元，下降20%。", "decline consistent: 300 ÷ (1200 + 300) = 20%");
    check("化肥使用量1.9万吨，同比减少1000吨，下降5%。", "decline consistent: 1000 ÷ (19000 + 1000) = 5%");
    check("全镇信访总量由去年的360件下降到270件，下降25%。", "decline consistent: (360 − 270) ÷ 360 = 25%");
    check("事故起数从48起降至36起，降幅为25%。", "decline consistent: (48 − 36) ÷ 48 = 25%");
    check("全区贫困户由1250户减少为500户，减少60%。", "decline consistent: (1250 − 500) ÷ 1250 = 60%");
    check("平均等候时间由45分钟缩短至18分钟，缩短60%。", "decline consistent: (45 − 18) ÷ 45 = 60%");
    check("年均能耗从200吨标准煤降到170吨标准煤，降低15%。", "decline consistent: (200 − 170) ÷ 200 = 15%");
    check("每户居民月用水由12吨下降到9吨，下降两成五。", "decline consistent: (12 − 9) ÷ 12 = 25%");
    check("出口1.2亿美元，同比减少3000万美元，下降20%。", "decline consistent: 3000 ÷ (12000 + 3000) = 20%");
    check("全镇生猪存栏4.5万头，环比减少0.5万头，下降10%。", "decline consistent: 0.5 ÷ (4.5 + 0.5) = 10%");
    check("2021年全县新生儿3600人，2023年新生儿2880人，下降20%。", "decline consistent: (3600 − 2880) ÷ 3600 = 20%");
    check("用工人数由240人减少到180人，下降30%。", "decline inconsistent: (240 − 180) ÷ 240 = 25% ≠ 30%");
    check("耗时从40分钟缩短到25分钟，缩短37.5%。", "decline consistent: (40 − 25) ÷ 40 = 37.5%");
}

#[test]
fn percentage_points() {
    check("林木覆盖率从28.4%提升到31.2%，提升2.8个百分点。", "point-change consistent: 31.2 − 28.4 = 2.8个百分点");
    check(
        "城镇化率达到58.6%，比全市平均水平56.1%高2.5个百分点。",
        "point-change consistent: 58.6 − 56.1 = 2.5个百分点",
    );
    check("去年优良天数比例为82%，今年为86.5%，提高4.5个百分点。", "point-change consistent: 86.5 − 82 = 4.5个百分点");
    check("资产负债率由65%降至58.5%，下降6.5个百分点。", "point-change consistent: 65 − 58.5 = 6.5个百分点");
    check("甲校及格率96%，乙校及格率91%，两校相差5个百分点。", "point-change consistent: 96 − 91 = 5个百分点");
    check("满意度由88%提高到93%，提高4个百分点。", "point-change inconsistent: 93 − 88 = 5个百分点 ≠ 4个百分点");
    check("房屋空置率由12%下降到7.5%，下降4.5个百分点。", "point-change consistent: 12 − 7.5 = 4.5个百分点");
    check("去年入学率为96.8%，今年达到98.1%，上升1.3个百分点。", "point-change consistent: 98.1 − 96.8 = 1.3个百分点");
    check(
        "本地就业率为92%，外地就业率为85%，前者比后者高8个百分点。",
        "point-change inconsistent: 92 − 85 = 7个百分点 ≠ 8个百分点",
    );
    check("通过率从71%提高到80%，提高了9个百分点，增长12.7%。", "point-change consistent: 80 − 71 = 9个百分点");
    check("居民满意度96.5%，较去年的94.2%提升2.3个百分点。", "point-change consistent: 96.5 − 94.2 = 2.3个百分点");
    check("全区垃圾分类覆盖率由75%上升为98%，上升了23个百分点。", "point-change consistent: 98 − 75 = 23个百分点");
    check("贫困发生率从12.6%下降到0.8%，下降11.8个百分点。", "point-change consistent: 12.6 − 0.8 = 11.8个百分点");
    check("税收占比由72.5%提高到78%，提高5.5个百分点。", "point-change consistent: 78 − 72.5 = 5.5个百分点");
    check(
        "优良率由85.5%下降到82%，下降2.5个百分点。",
        "point-change inconsistent: 85.5 − 82 = 3.5个百分点 ≠ 2.5个百分点",
    );
    check("满意度由90.2%提高到93.5%，提高3.3个百分点。", "point-change consistent: 93.5 − 90.2 = 3.3个百分点");
    check(
        "合格率由92%提高到95.5%，提高2.5个百分点。",
        "point-change inconsistent: 95.5 − 92 = 3.5个百分点 ≠ 2.5个百分点",
    );
}
