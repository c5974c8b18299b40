"""Vietnamese words that tell how a statement is meant; one a line, with what must follow or may not."""

from typing import Final

from verbale.attribute.modality import Signs, any_of

SIGNS: Final = Signs(
    condition=any_of("""
        nếu(?: như)?(?! có[,.;)])
        với điều kiện
        trong điều kiện (?=hai |các |phía |được |có đủ |không )
        trong trường hợp
        miễn là
        chừng nào
        một khi
        trừ (?:khi|phi|trường hợp)
        giả sử
        (?:còn )?(?:tùy thuộc|tùy theo|phụ thuộc)(?: vào)?(?= việc| kết quả| quyết định| sự)
        chỉ (?:khi|sau khi)
        sau khi (?:có|được)(?= (?:sự )?(?:phê duyệt|phê chuẩn|chấp thuận|đồng ý|cho phép))
    """),
    # "sắp tới" is a time, no verb's future.
    future=any_of("""
        sẽ
        sắp(?! tới| xếp| đặt)
        dự kiến
        chuẩn bị(?= ký| khai| mở| đưa| ra| trình| ban)
    """),
    # "đã và đang" goes on; "vừa qua" is a time, "vừa ... vừa" is both ... and.
    done=any_of("""
        đã(?! và đang)
        vừa mới
        vừa(?= ký| thông qua| hoàn| được| ban hành| khai| phê| công bố)
    """),
    done_cue=None,
    again=any_of("""
        (?:nhắc|lặp|nêu|nói) lại
        (?:khẳng định|nhấn mạnh|xác nhận|cam kết) lại
        tái(?= khẳng định| cam kết| xác nhận| nhấn mạnh| một lần nữa)(?: khẳng định| cam kết| xác nhận)?
        (?:thêm |lại )?(?:một )?lần nữa
        nhiều lần
        tiếp tục
    """),
    negation=any_of("""
        (?:không|chưa)(?: hề| từng)?
        chẳng
        từ chối
        bác bỏ
    """),
    aside=any_of("""
        mà|để|nhằm|khi|nếu|với điều kiện|trong trường hợp|trong khi
        do|vì|bởi|như|sau khi|trước khi|nơi|điều
        [;“]
    """),
)
