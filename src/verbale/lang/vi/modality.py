"""Vietnamese words that tell how a statement is meant; one a line, with what must follow or may not."""

from typing import Final

from verbale.attribute.modality import Signs, any_of

SIGNS: Final = Signs(
    condition=any_of("""
        nếu(?: như)?(?! có[,.;)]| trước đây| trước kia| năm ngoái)
        với điều kiện(?! của| công bằng| thực tế| cụ thể| thuận lợi| ưu đãi| hiện| tương tự| tốt| sẵn| như)
        trong điều kiện (?=hai |các |phía |được |có đủ |không )
        trong trường hợp
        miễn là
        chừng nào
        một khi
        trừ (?:khi|phi|trường hợp)
        giả sử
        (?:còn )?(?:tùy thuộc|tùy theo|phụ thuộc)(?: vào)?(?= việc| kết quả| quyết định| sự| nhu cầu)
        (?:tùy thuộc|tùy theo|phụ thuộc)(?: vào)?(?= khả năng| tình hình| tiến độ| ngân sách)
        (?:tùy thuộc|tùy theo|phụ thuộc)(?: vào)?(?= diễn biến| mức| nguồn| điều kiện| số| thời điểm| yêu cầu)
        chỉ (?:khi|sau khi)
        sau khi (?:có|được)(?= (?:sự )?(?:phê duyệt|phê chuẩn|chấp thuận|đồng ý|cho phép))
    """),
    # "sắp tới" is a time, no verb's future.
    future=any_of("""
        sẽ
        sắp(?! tới| xếp| đặt)
        (?<!giờ )(?<!thời gian )(?<!ngày )(?<!mức )(?<!như )dự kiến
        chuẩn bị(?= ký| khai| mở| đưa| ra| trình| ban)
    """),
    # "đã và đang" goes on, "đã ... thì" is a premise; "vừa qua" is a time, "vừa ... vừa" is both ... and.
    done=any_of("""
        (?<!hẳn )đã(?! và đang| không| chưa)(?![^,.;]{0,60} thì )
        vừa mới
        vừa(?= ký| thông qua| hoàn| được| ban hành| khai| phê| công bố| cấm| mở| lập| thành lập| quyết định)
        vừa(?= kết thúc| tổ chức| trải qua| đạt| nhận| trở thành| bổ sung| gia nhập| nâng| đưa| triển khai)
        vừa(?= sang| dành| cử| trao| gửi| tăng| giảm| rút| lắp| giao| xây| nối)(?![^,.;]{0,40} vừa )
        vừa(?= bổ nhiệm| bầu| đồng ý| cho phép| chấp thuận| phát động| khởi công| khánh thành| ra mắt| rời)
        vừa(?= đến| công nhận| kết nạp| thiết lập| sửa đổi| chuyển| hợp nhất| sáp nhập| tiếp nhận| khởi động)
        vừa(?= hạ thủy| bàn giao| cấp| chọn| giành| trình| tuyển| mua| lập| đón| thử)(?![^,.;]{0,40} vừa )
    """),
    done_cue=None,
    again=any_of("""
        lặp lại
        (?:nhắc|nêu|nói) lại(?= (?:lời )?(?:cam kết|mời|đề nghị|đề xuất|mong muốn|yêu cầu|kêu gọi))
        (?:nhắc|nêu|nói) lại(?= (?:lập trường|quan điểm|sự ủng hộ|rằng))
        (?:khẳng định|nhấn mạnh|xác nhận|cam kết) lại
        tái(?= khẳng định| cam kết| xác nhận| nhấn mạnh| một lần nữa)(?: khẳng định| cam kết| xác nhận)?
        (?:thêm |lại )?(?:một )?lần nữa
        nhiều lần
        tiếp tục
    """),
    again_after=any_of("(?:thêm |lại )?(?:một )?lần nữa|lại"),
    negation=any_of("""
        (?:không|chưa)(?: hề| từng)?
        chẳng
        từ chối
        bác bỏ
    """),
    aside=any_of("""
        mà|để|nhằm|khi|nếu|với điều kiện|trong trường hợp|trong khi
        do|vì|bởi|như|sau khi|trước khi|nơi|điều|trong đó
        [;“]
    """),
    topic=any_of("về"),
)
