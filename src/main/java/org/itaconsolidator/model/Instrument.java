package org.itaconsolidator.model;

/** The three instruments of the ITA, in the order in which scores are shown. */
public enum Instrument {
    /** แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน: the survey of the staff. */
    IIT,
    /** แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก: the survey of the public. */
    EIT,
    /** แบบตรวจการเปิดเผยข้อมูลสาธารณะ: what the web site discloses. */
    OIT
}
